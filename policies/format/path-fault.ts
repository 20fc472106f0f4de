/** A fault of a policy file, at its path in the file. */
export interface PathFault {
  path: PropertyKey[];
  message: string;
}
