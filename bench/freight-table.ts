import { type ZenDecision, ZenEngine } from '@gorules/zen-engine';

const FIRST_ROW_THAT_HOLDS = 'first';
const inputs = ['reason', 'coverage', 'age', 'cause', 'country'] as const;
const outputs = ['inbound', 'outbound'] as const;

// Who pays the way in and the way back, as a policy's freight tables say it: an empty cell always holds.
const rows = [
  ['"cancelled"', '', '', '', '', '"customer"', '"customer"'],
  ['"unwanted"', '"money-back"', '<= 30', '', '', '"customer"', '"vendor"'],
  ['"unwanted"', '"warranty"', '', '', '', '"customer"', '"vendor"'],
  ['"unwanted"', '', '', '', '', '"customer"', '"customer"'],
  ['"defective"', '"extended-warranty"', '', '"lightning", "water"', '', '"customer"', '"vendor"'],
  ['"defective"', '"void"', '', '"transit", "inadequate-packaging"', '', '"customer"', '"customer"'],
  ['"defective"', '"void"', '', '', '', '"customer"', '"customer"'],
  ['"defective"', '"none"', '', '', '', '"customer"', '"customer"'],
  ['"defective"', '"warranty"', '', '', '"elsewhere"', '"customer"', '"vendor"'],
  ['"defective"', '"warranty"', '<= 30', '"manufacturing"', '', '"vendor"', '"vendor"'],
  ['"defective"', '"warranty"', '<= 365', '"manufacturing"', '', '"vendor"', '"vendor"'],
  ['"defective"', '"warranty"', '> 365', '"manufacturing"', '', '"customer"', '"customer"'],
];

/** Questions that the first, the middle and the last row answer, and the answers. */
export const freightQuestions = [
  { asked: { reason: 'cancelled' }, answer: { inbound: 'customer', outbound: 'customer' } },
  {
    asked: { reason: 'defective', coverage: 'void', age: 90, cause: 'transit', country: 'same' },
    answer: { inbound: 'customer', outbound: 'customer' },
  },
  {
    asked: { reason: 'defective', coverage: 'warranty', age: 400, cause: 'manufacturing', country: 'same' },
    answer: { inbound: 'customer', outbound: 'customer' },
  },
];

const column = (name: string) => ({ id: name, name, field: name });

/** A freight table of twelve rows, the first that holds being the answer, in another rules engine. */
export function freightTable(): ZenDecision {
  const content = {
    hitPolicy: FIRST_ROW_THAT_HOLDS,
    inputs: inputs.map(column),
    outputs: outputs.map(column),
    rules: rows.map((cells, row) => ({
      _id: `${row}`,
      ...Object.fromEntries([...inputs, ...outputs].map((name, cell) => [name, cells[cell]])),
    })),
  };
  return new ZenEngine().createDecision({
    nodes: [
      { id: 'facts', name: 'facts', type: 'inputNode' },
      { id: 'freight', name: 'freight', type: 'decisionTableNode', content },
      { id: 'decision', name: 'decision', type: 'outputNode' },
    ],
    edges: [
      { id: 'in', sourceId: 'facts', targetId: 'freight', type: 'edge' },
      { id: 'out', sourceId: 'freight', targetId: 'decision', type: 'edge' },
    ],
  });
}
