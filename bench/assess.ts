// Decisions a second, by vendor and case, beside a rules engine that evaluates one table.

import { isDeepStrictEqual } from 'node:util';
import { assess, loadPolicies, parseFacts } from '../policies/index.ts';
import { cases } from './cases.ts';
import { freightTable, questions } from './freight-table.ts';
import { perCoreSecond } from './measure.ts';

const TARGET = 20_000;
const BATCH = 100;

function print(label: string, value: number, remark: string): void {
  const number = Math.round(value).toLocaleString('en').padStart(10);
  process.stdout.write(`${label.padEnd(30)}${number}  ${remark}\n`);
}

const start = performance.now();
const policies = loadPolicies();
const vendors = policies.vendors();
print('milliseconds to load a policy', (performance.now() - start) / vendors.length, vendors.join(', '));

const rates: number[] = [];
for (const vendor of vendors) {
  const policy = policies.current(vendor);
  if (!policy) throw new Error(`${vendor} has no policy in force`);
  for (const [name, input] of Object.entries(cases[vendor] ?? {})) {
    const { facts, faults } = parseFacts(input, '2026-11-21');
    if (faults) throw new Error(`${vendor}, ${name}: ${JSON.stringify(faults)}`);
    const perSecond = await perCoreSecond(BATCH, () => {
      for (let one = 0; one < BATCH; one++) assess(policy, facts);
    });
    const { stage, outcome } = assess(policy, facts);
    print(`${vendor}, ${name}`, perSecond, `${stage}: ${outcome}`);
    rates.push(perSecond);
  }
}

const table = freightTable();
for (const { asked, answer } of questions) {
  const { result } = await table.evaluate(asked);
  if (!isDeepStrictEqual(result, answer)) throw new Error(`${JSON.stringify(asked)} gave another answer`);
}
const asked = questions.map((question) => question.asked);
const oneByOne = await perCoreSecond(asked.length, async () => {
  for (const question of asked) await table.evaluate(question);
});
const together = await perCoreSecond(asked.length * BATCH, async () => {
  const all = Array.from({ length: BATCH }, () => asked).flat();
  await Promise.all(all.map((question) => table.evaluate(question)));
});

const slowest = Math.min(...rates);
const usual = Math.exp(rates.reduce((sum, rate) => sum + Math.log(rate), 0) / rates.length);
print('zen-engine, one by one', oneByOne, 'one table of 12 rows');
print('zen-engine, many at once', together, 'one table of 12 rows');
print(
  'slowest whole decision',
  slowest,
  `target ${TARGET.toLocaleString('en')}: ${slowest < TARGET ? 'missed' : 'met'}`,
);
process.stdout.write(
  `Whole decisions for each such table, in the middle: ${(usual / together).toFixed(2)} ` +
    `beside many at once, ${(usual / oneByOne).toFixed(2)} beside one by one.\n`,
);
