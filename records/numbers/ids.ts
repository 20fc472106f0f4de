import { checkCharacter, derived, drawn } from './alphabet.ts';

/** Draws the id of a request, for instance `REQ-7K3M9-2QX4T-B`. */
export function newRequestId(): string {
  return protectedId('REQ', () => drawn(10));
}

/**
 * The id of the request that was made under an idempotency key: the same key, the same id.
 *
 * @param key the key as the caller gave it
 */
export function requestIdOf(key: string): string {
  return protectedId('REQ', (round) => derived(`request ${round} ${key}`, 10));
}

/** The id of the arrival that a scan reported: the same scan, the same id. */
export function arrivalIdOf(scanId: string): string {
  return protectedId('ARR', (round) => derived(`arrival ${round} ${scanId}`, 10));
}

function protectedId(prefix: string, ten: (round: number) => string): string {
  for (let round = 0; ; round += 1) {
    const characters = ten(round);
    const stem = `${prefix}-${characters.slice(0, 5)}-${characters.slice(5)}`;
    const check = checkCharacter(stem);
    if (check !== undefined) return `${stem}-${check}`;
  }
}
