import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import { documentKinds } from '../../policies/index.ts';
import { factsOf, type PaperSources } from '../papers/sources.ts';
import { mayStillHave, papersOf } from '../papers/which.ts';
import type { Parts, WebEnv } from '../parts.ts';
import { Refusal } from '../problems.ts';
import { seenBy } from '../views.ts';
import { byNumber, file } from './call.ts';
import { gate } from './gate.ts';

const rights = ['customer', 'staff'] as const;
const kinds = z.enum(documentKinds);

/** The papers of a return. Fonts and what sets them are loaded with the first one. */
export function paperCalls(api: OpenAPIHono<WebEnv>, parts: Parts): void {
  api.openAPIRegistry.registerPath(
    file({
      path: '/api/v1/rmas/{number}/documents/{kind}.pdf',
      group: 'Returns',
      summary: 'A paper that goes with the return',
      description: "Which papers a return has, its vendor's policy says; the offer is there once it is made.",
      rights,
      params: byNumber.extend({ kind: kinds }),
      type: 'application/pdf',
    }),
  );

  api.get('/api/v1/rmas/:number/documents/:kind{[^/]+\\.pdf}', gate(parts, rights), async (c) => {
    const { number } = byNumber.parse(c.req.param());
    return answerPaper(c, parts, number, c.req.param('kind'));
  });
}

/**
 * Answers with a paper of a return.
 *
 * @param c the call, by somebody who may see the return
 * @param number of the return
 * @param name of the paper, with `.pdf` at its end
 * @throws {Refusal} where the return has no such paper
 */
export async function answerPaper(c: Context<WebEnv>, parts: Parts, number: string, name: string) {
  const kind = kinds.safeParse(name.slice(0, -'.pdf'.length)).data;
  if (kind === undefined) throw missing(`Papers are called ${documentKinds.join(', ')}.`);
  const sources = await sourcesOf(parts, number, c.get('caller'));
  const papers = papersOf(sources);
  const paper = papers.find((one) => one.kind === kind);
  if (!paper) throw missingPaper(kind, papers, sources);
  const { paperPdf } = await import('../papers/index.ts');
  return c.body(paperPdf(kind, { ...sources, legend: paper.legend }), 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="${sources.view.number}-${kind}.pdf"`,
  });
}

async function sourcesOf(
  { homeward, policies }: Parts,
  number: string,
  caller: WebEnv['Variables']['caller'],
): Promise<PaperSources> {
  const view = seenBy(await homeward.return(number), caller);
  const sender = await homeward.sender(number);
  if (!sender) throw missing(`Whose return ${number} was is not kept any more, so it has no papers.`);
  const policy = policies.current(view.vendor);
  if (!policy)
    throw missing(`There is no policy of ${view.vendor} here any more, so ${number} has no papers.`);
  return { view, policy, sender, facts: factsOf(view, sender) };
}

function missingPaper(
  kind: (typeof documentKinds)[number],
  papers: ReturnType<typeof papersOf>,
  sources: PaperSources,
): Refusal {
  const { number, stage, possible } = sources.view;
  if (mayStillHave(kind, sources))
    return new Refusal({
      kind: 'wrong-stage',
      detail: `There is no offer on ${number} yet; it is ${stage}.`,
      extensions: { stage, possible },
    });
  const has = papers.map((paper) => paper.kind).join(', ') || 'none';
  return missing(
    `The policy of ${sources.policy.file.name} wants no ${kind} of ${number}; its papers: ${has}.`,
  );
}

function missing(detail: string): Refusal {
  return new Refusal({ kind: 'not-found', detail });
}
