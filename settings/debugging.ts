/** Whether this process was asked for what only a developer wants to read. */
export function isDebugging(): boolean {
  return ['debug', 'trace'].includes(process.env['LOG_LEVEL'] ?? '');
}
