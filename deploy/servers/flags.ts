/** Where a development server listens and keeps its state. */
export interface DevServerPlace {
  port: number;
  /** The port of its web pages; without it, it runs without. */
  uiPort?: number;
  dbFile: string;
}

/**
 * The arguments of `temporal` for a development server that keeps its state in a file. Its stock settings let every
 * timer wait for a second and every task up to 50 ms; these take both away, and the write-ahead log halves the
 * time of a write (docs/operations.md, The development server).
 */
export function devServerArguments({ port, uiPort, dbFile }: DevServerPlace): string[] {
  const dynamic = [
    'history.timerProcessorMaxTimeShift="10ms"',
    'history.transferProcessorMaxPollRPS=1000',
    'history.timerProcessorMaxPollRPS=1000',
    'history.visibilityProcessorMaxPollRPS=1000',
    'frontend.enableServerVersionCheck=false',
  ];
  return [
    'server',
    'start-dev',
    '--ip=127.0.0.1',
    `--port=${port}`,
    ...(uiPort === undefined ? ['--headless'] : [`--ui-port=${uiPort}`]),
    `--db-filename=${dbFile}`,
    '--log-level=error',
    ...dynamic.flatMap((value) => ['--dynamic-config-value', value]),
    '--sqlite-pragma=journal_mode=wal',
    '--sqlite-pragma=synchronous=1',
  ];
}
