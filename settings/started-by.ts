/** Whether npm runs this process as a script; it may end without ending what it runs. */
export function isRunByNpm(): boolean {
  return process.env['npm_lifecycle_event'] !== undefined;
}
