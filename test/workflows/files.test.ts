import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NewRequest } from '../../client/messages.ts';
import { alkeriaRequest, openHouse, type House } from '../support/house.ts';
import { pdf, png } from '../web/support/samples.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.stop());

type Named = NonNullable<NewRequest['units'][number]['claim']['files']>;

let count = 0;

/** A distributor's request, with files and with evidence of which it is only said that it is there. */
function pixfraRequest(files: Named, said: NewRequest['units'][number]['claim']['evidence'] = []) {
  const serial = `9F00BB${(count += 1)}`;
  const request = alkeriaRequest([serial]);
  const [unit] = request.units;
  if (!unit) throw new Error('a request has a unit');
  const pixfra: NewRequest = {
    ...request,
    vendor: 'pixfra',
    applicant: { ...request.applicant, kind: 'distributor' },
    units: [
      {
        ...unit,
        unit: { ...unit.unit, model: 'Mile M40', brand: 'Pixfra', partNumber: '1.0.01.29.10458' },
        claim: { ...unit.claim, evidence: said, files },
      },
    ],
  };
  return { pixfra, serial };
}

/** The evidence that is missing of the first unit. */
const missing = (units: { decision: { missing: string[] } }[]) =>
  units[0]?.decision.missing.filter((name) => !name.includes('.'));

/** Every text in a history, its payloads too. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Uint8Array) return [Buffer.from(value).toString()];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe('files', () => {
  it('are evidence in the decision, those given later beside those given first', async () => {
    const { homeward } = house;
    const [label, whole] = [await homeward.upload(png), await homeward.upload(pdf)];
    const { pixfra, serial } = pixfraRequest([{ ...label, evidence: 'label-photo' }], ['invoice']);
    const { id, units } = await homeward.submitRequest(pixfra);
    expect(missing(units)).toEqual(['appearance-photo', 'shipping-record']);
    const files: Named = [
      { ...whole, evidence: 'appearance-photo' },
      { ...whole, evidence: 'shipping-record' },
    ];
    const evidence: NewRequest['units'][number]['claim']['evidence'] = ['invoice'];
    const after = await homeward.giveInformation(id, { units: [{ serial, claim: { files, evidence } }] });
    expect(missing(after.units)).toEqual([]);
    expect((await homeward.filesOf(id)).map(({ uses }) => uses.map((use) => use.evidence))).toEqual([
      ['label-photo'],
      ['appearance-photo', 'shipping-record'],
    ]);
  });

  it('of a request that is turned down can be named by another', async () => {
    const { homeward } = house;
    const { pixfra } = pixfraRequest([]);
    await homeward.submitRequest(pixfra);
    const file = await homeward.upload(png);
    const [unit] = pixfra.units;
    if (!unit) throw new Error('a request has a unit');
    const files: Named = [{ ...file, evidence: 'photo' }];
    const again = { ...pixfra, units: [{ ...unit, claim: { ...unit.claim, files } }] };
    await expect(homeward.submitRequest(again)).rejects.toMatchObject({ code: 'taken' });
    const { id } = await homeward.submitRequest(pixfraRequest(files).pixfra);
    expect(await homeward.file(file.id)).toMatchObject({ request: id });
  });

  it('leave nothing of themselves in a history but what they are evidence of', async () => {
    const { homeward, client } = house;
    const file = await homeward.upload(png);
    const { id } = await homeward.submitRequest(pixfraRequest([{ ...file, evidence: 'photo' }]).pixfra);
    const history = textsIn(await client.workflow.getHandle(id).fetchHistory()).join('\n');
    expect(history).toContain('"evidence":["photo"]');
    expect(history).not.toContain(file.id);
  });
});
