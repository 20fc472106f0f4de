// Decisions a second, by vendor and case, beside a rules engine that evaluates one table.

import { isDeepStrictEqual } from 'node:util';
import { assess, loadPolicies, parseFacts } from '../policies/index.ts';
import { cases } from './cases.ts';
import { freightTable, freightQuestions } from './freight-table.ts';
import { perCoreSecond } from './measure.ts';

const TARGET = 20_000;
const BATCH = 100;

function print(label: string, value: number, remark: string): void {
  const number = Math.round(value).toLocaleString('en').padStart(10);
  process.stdout.write(`${label.padEnd(30)}${number}  ${remark}\n`);
}

const start = process.cpuUsage();
const policies = loadPolicies();
const vendors = policies.vendors();
const { user, system } = process.cpuUsage(start);
print('milliseconds to load a policy', (user + system) / 1000 / vendors.length, vendors.join(', '));

const questions = vendors.flatMap((vendor) => {
  const policy = policies.current(vendor);
  if (!policy) throw new Error(`${vendor} has no policy in force`);
  return Object.entries(cases[vendor] ?? {}).map(([name, input]) => {
    const { facts, faults } = parseFacts(input, '2026-11-21');
    if (faults) throw new Error(`${vendor}, ${name}: ${JSON.stringify(faults)}`);
    return { label: `${vendor}, ${name}`, policy, facts };
  });
});

for (const { label, policy, facts } of questions) {
  const perSecond = await perCoreSecond(BATCH, () => {
    for (let one = 0; one < BATCH; one++) assess(policy, facts);
  });
  const { stage, outcome } = assess(policy, facts);
  print(label, perSecond, `${stage}: ${outcome}`);
}
const inTurn = await perCoreSecond(questions.length, () => {
  for (const { policy, facts } of questions) assess(policy, facts);
});
print(
  'all of them in turn',
  inTurn,
  `target ${TARGET.toLocaleString('en')}: ${inTurn < TARGET ? 'missed' : 'met'}`,
);

const table = freightTable();
for (const { asked, answer } of freightQuestions) {
  const { result } = await table.evaluate(asked);
  if (!isDeepStrictEqual(result, answer)) throw new Error(`${JSON.stringify(asked)} gave another answer`);
}
const asked = freightQuestions.map((question) => question.asked);
const oneByOne = await perCoreSecond(asked.length, async () => {
  for (const question of asked) await table.evaluate(question);
});
const together = await perCoreSecond(asked.length * BATCH, async () => {
  const all = Array.from({ length: BATCH }, () => asked).flat();
  await Promise.all(all.map((question) => table.evaluate(question)));
});

print('zen-engine, one by one', oneByOne, 'one table of 12 rows');
print('zen-engine, many at once', together, 'one table of 12 rows');
process.stdout.write(
  `Whole decisions for each such table: ${(inTurn / oneByOne).toFixed(2)} beside one by one, ` +
    `${(inTurn / together).toFixed(2)} beside many at once.\n`,
);
