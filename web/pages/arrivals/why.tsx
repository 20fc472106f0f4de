/** What was sent of an arrival and not taken, and why. */
export type NotTaken = {
  id: string;
  values: ReadonlyMap<string, string>;
  why: string;
  /** The form's own id, where nobody answered: sent again, it counts once. */
  key?: string;
};

/** Why a settlement was not taken. */
export function Why({ notTaken: { id, why } }: { notTaken: NotTaken }) {
  return (
    <p class="said faulty" role="alert">
      {id}: {why}
    </p>
  );
}
