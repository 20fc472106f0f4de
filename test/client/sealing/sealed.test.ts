import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteUpdate } from '../../../workflows/messages/definitions.ts';
import { alkeriaRequest, authorized, openHouse, type House } from '../../support/house.ts';

const FAULT = 'Benno Weiß dropped it on the stairs.';
const NOTE = 'Frau Kowalski called and asked for a hurry.';

let house: House;
let request: string;
let number: string;
beforeAll(async () => {
  house = await openHouse();
  [number = ''] = await authorized(house.homeward, alkeriaRequest(['18004711'], { description: FAULT }));
  ({ request } = await house.homeward.return(number));
});
afterAll(() => house.stop());

/** Everything Temporal keeps of a workflow, as text. */
async function historyOf(id: string): Promise<string> {
  const { events } = await house.client.workflow.getHandle(id).fetchHistory();
  return JSON.stringify(events, (_key, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value,
  );
}

describe('what people write in their own words', () => {
  it('is read by staff as it was written', async () => {
    const { facts } = await house.homeward.return(number);
    expect(facts?.claim?.description).toBe(FAULT);
    const { timeline } = await house.homeward.note(number, { text: NOTE }, 'support');
    expect(timeline.at(-1)).toMatchObject({ what: 'note', detail: NOTE });
    const { rmas } = await house.homeward.returns({ request });
    expect(rmas[0]?.timeline.at(-1)?.detail).toBe(NOTE);
  });

  it('is nowhere in Temporal, nor in the rows of the records', async () => {
    const kept = [
      await historyOf(request),
      await historyOf(number),
      JSON.stringify(await house.records.returns.findByNumber(number)),
      JSON.stringify(await house.records.requests.find(request)),
    ].join();
    expect(kept).not.toContain('Benno');
    expect(kept).not.toContain('Kowalski');
    expect(kept).toContain(`sealed:v1:${request}:`);
  });

  it('is mailed as it was written', async () => {
    const { id } = await house.homeward.submitRequest(alkeriaRequest(['18004712']));
    await house.homeward.review(id, {
      units: [{ serial: '18004712', verdict: 'refuse', note: 'Ask Benno first.' }],
    });
    await house.ended(id);
    const letters = house.smtp.mails.map(({ mail }) => mail.text ?? '').join('\n');
    expect(letters).toContain('Ask Benno first.');
    expect(letters).not.toContain('sealed:');
  });

  it('may be as long as the form says, and not begin as though it were sealed', async () => {
    const longest = '語'.repeat(4000);
    const { timeline } = await house.homeward.note(number, { text: longest }, 'support');
    expect(timeline.at(-1)?.detail).toBe(longest);
    await expect(
      house.homeward.note(number, { text: `sealed:v1:${request}:AAAA` }, 'customer'),
    ).rejects.toMatchObject({ code: 'invalid', faults: [{ path: 'text' }] });
  });

  it('that somebody sends from the Temporal UI passes as it is', async () => {
    const handle = house.client.workflow.getHandle(number);
    await handle.executeUpdate(noteUpdate, { args: [{ text: 'As it is.', by: 'support' }] });
    const { timeline } = await house.homeward.return(number);
    expect(timeline.at(-1)?.detail).toBe('As it is.');
  });

  it('is the same request where it is sent again under its key', async () => {
    const submission = alkeriaRequest(['18004713'], { description: FAULT });
    const [one, two] = await Promise.all([
      house.homeward.submitRequest(submission, { key: 'again' }),
      house.homeward.submitRequest(submission, { key: 'again' }),
    ]);
    expect(two).toEqual(one);
    await expect(
      house.homeward.submitRequest(alkeriaRequest(['18004713'], { description: 'Other' }), { key: 'again' }),
    ).rejects.toMatchObject({ code: 'taken' });
  });
});
