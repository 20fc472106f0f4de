/**
 * The Message-ID of a letter: always the same for the same letter, so that a repeat is known as one.
 *
 * @param id the letter's id
 * @param domain the sender's mail domain
 */
export function messageIdOf(id: string, domain: string): string {
  const local = id.replaceAll(/[^A-Za-z0-9/_-]/gu, (sign) =>
    [...Buffer.from(sign)].map((byte) => `=${byte.toString(16).padStart(2, '0')}`).join(''),
  );
  return `<${local.replaceAll('/', '.')}@${domain}>`;
}
