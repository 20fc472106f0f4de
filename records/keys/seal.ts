import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const SEALED = /^sealed:v1:([A-Z0-9-]{1,50}):([\w-]+)$/;

/** Draws a key. */
export function newKey(): string {
  return randomBytes(KEY_BYTES).toString('base64');
}

/**
 * Seals a text (AES-256-GCM): `sealed:v1:<whose>:<what nobody reads without the key>`. The nonce follows from the text
 * and the key, so that a repeat of a call is the same as the first.
 *
 * @param key as `newKey` drew it
 * @param owner whose key it is; the seal is broken where it is put under another's name
 */
export function sealText(key: string, owner: string, text: string): string {
  const { cipherKey, nonceKey } = partsOf(key);
  const iv = createHmac('sha256', nonceKey).update(text, 'utf8').digest().subarray(0, IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, cipherKey, iv).setAAD(Buffer.from(owner));
  const sealed = [iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
  return `sealed:v1:${owner}:${Buffer.concat(sealed).toString('base64url')}`;
}

/** Whose key opens a text; undefined where it is not sealed. */
export function sealOwner(text: string): string | undefined {
  return SEALED.exec(text)?.[1];
}

/**
 * Opens a sealed text.
 *
 * @param key of its owner
 * @returns undefined where this key does not open it
 */
export function openText(key: string, text: string): string | undefined {
  const [, owner = '', payload = ''] = SEALED.exec(text) ?? [];
  const bytes = Buffer.from(payload, 'base64url');
  if (bytes.length < IV_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv(ALGORITHM, partsOf(key).cipherKey, bytes.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const words = decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES));
    return Buffer.concat([words, decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

function partsOf(key: string) {
  const derived = Buffer.from(hkdfSync('sha256', Buffer.from(key, 'base64'), '', 'homeward seal', 64));
  return { cipherKey: derived.subarray(0, KEY_BYTES), nonceKey: derived.subarray(KEY_BYTES) };
}
