import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { factsAskedBy, parsePolicy } from '../../../policies/index.ts';

const askedBy = (vendor: string) => {
  const path = `policies/vendors/${vendor}/policy.yaml`;
  return factsAskedBy(parsePolicy(readFileSync(path, 'utf8'), path).file);
};

test('a policy asks for what its conditions, periods and requirements name, and for nothing else', () => {
  const asked = askedBy('alkeria');
  for (const path of ['claim.reason', 'purchase.date', 'unit.serial', 'inspection.cause', 'receipt.marked'])
    expect(asked).toContain(path);
  for (const path of ['unit.poe', 'unit.freeGift', 'purchase.platform', 'shipment.customsValue'])
    expect(asked).not.toContain(path);
});

test('a policy that looks sellers up asks for what they are looked up by', () => {
  expect([...askedBy('camstro')]).toEqual(
    expect.arrayContaining(['purchase.seller', 'purchase.platform', 'purchase.country']),
  );
});

test("where a check is left to a person, that person's word is asked for", () => {
  expect([...askedBy('alkeria')]).toEqual(
    expect.arrayContaining(['support.verdict', 'support.receiptVerdict', 'support.inspectionVerdict']),
  );
});
