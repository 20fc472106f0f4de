/**
 * The form in which serial numbers are compared: outer spaces and case do not matter.
 *
 * @param serial as typed or scanned
 */
export const normalizeSerial = (serial: string): string => serial.trim().toUpperCase();
