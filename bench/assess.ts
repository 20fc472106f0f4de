import { assess, loadPolicies, parseFacts } from '../policies/index.ts';

const ROUNDS = 20_000;

const policy = loadPolicies().current('alkeria');
if (!policy) throw new Error('the policy of alkeria is not built in');

const unit = { model: 'NECTA N4K2-7C', serial: '18001234' };
const claim = { reason: 'defective', description: 'Lines missing at the right edge.' };
const purchase = { date: '2025-01-15' };
const support = { verdict: 'authorize' };
const inputs = {
  'nothing known': {},
  'a request': { unit, claim, purchase },
  'a parcel': { unit, claim, purchase, support, receipt: { marked: true } },
  'a unit on the bench': {
    unit,
    claim,
    purchase,
    support,
    receipt: { marked: true, serialMatches: true },
    inspection: { faultFound: true, cause: 'misuse' },
  },
};

for (const [name, input] of Object.entries(inputs)) {
  const { facts, faults } = parseFacts(input, '2026-11-21');
  if (faults) throw new Error(`${name}: ${JSON.stringify(faults)}`);
  for (let round = 0; round < ROUNDS / 10; round++) assess(policy, facts);
  const start = performance.now();
  for (let round = 0; round < ROUNDS; round++) assess(policy, facts);
  const perSecond = ROUNDS / ((performance.now() - start) / 1000);
  process.stdout.write(`${name}: ${Math.round(perSecond).toLocaleString('en')} decisions a second\n`);
}
