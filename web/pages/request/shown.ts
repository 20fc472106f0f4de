import type { Policy } from '../../../policies/index.ts';
import type { FilesOfForm } from '../asking/files.ts';
import type { Filled } from '../fields.tsx';

/** A form as it is shown: for which vendor, with how many units, what was typed and what is wrong. */
export type Shown = Filled & {
  policy: Policy;
  units: number;
  /** The form's own id; sent twice, it asks once. */
  key: string;
  /** The files that came with it so far. */
  files: FilesOfForm;
  /** What is wrong and belongs to no field. */
  others: readonly string[];
  /** The day it is at the vendor's. */
  today: string;
};
