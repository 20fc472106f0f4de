/**
 * The form in which serial numbers are compared: spaces and case do not matter.
 *
 * @param serial as typed or scanned
 */
export const normalizeSerial = (serial: string): string => serial.replaceAll(/\s/g, '').toUpperCase();
