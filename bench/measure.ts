const WARM_UP_MICROSECONDS = 500_000;
const ROUND_MICROSECONDS = 50_000;
const ROUNDS = 20;

/**
 * How often something is done in a second of one core's time: the best of twenty rounds, as what
 * disturbs can only slow. Time that other processes take is not counted, time on other cores is.
 *
 * @param times how often one batch does it
 * @param batch does it so often
 */
export async function perCoreSecond(times: number, batch: () => void | Promise<void>): Promise<number> {
  await rate(WARM_UP_MICROSECONDS, times, batch);
  let best = 0;
  for (let round = 0; round < ROUNDS; round++)
    best = Math.max(best, await rate(ROUND_MICROSECONDS, times, batch));
  return best;
}

async function rate(atLeast: number, times: number, batch: () => void | Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  let done = 0;
  let used = 0;
  while (used < atLeast) {
    await batch();
    done += times;
    const { user, system } = process.cpuUsage(before);
    used = user + system;
  }
  return (done / used) * 1_000_000;
}
