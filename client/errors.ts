/** One fault of an input: where it is, and what is wrong with it. */
export type Fault = { path: string; message: string };

/**
 * A call that could not be carried out, for a reason its caller can act on.
 *
 * - `not-found`: nobody knows this id.
 * - `wrong-stage`: the return or request does not take this now; `details` has `stage` and `possible`.
 * - `invalid`: the input is at fault; `faults` names each place.
 * - `taken`: what was asked for already exists (an open return of the same serial number, a key used before).
 * - `unavailable`: a part of Homeward does not answer; trying again later helps.
 */
export class HomewardError extends Error {
  override readonly name = 'HomewardError';
  readonly code: 'not-found' | 'wrong-stage' | 'invalid' | 'taken' | 'unavailable';
  readonly faults: Fault[];
  readonly details: Record<string, unknown>;

  /**
   * @param code what kind of failure this is
   * @param message one line that says what is wrong and what to do
   * @param more faults of the input, and further details for programs
   */
  constructor(
    code: HomewardError['code'],
    message: string,
    more: { faults?: Fault[]; details?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(message, { cause: more.cause });
    this.code = code;
    this.faults = more.faults ?? [];
    this.details = more.details ?? {};
  }
}
