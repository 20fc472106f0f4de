import type { Remedy } from '../../policies/contract/decision.ts';
import { takeFindings } from './inspection.ts';
import { takeRemedy } from './choosing.ts';
import { payDifference } from './difference.ts';
import type { Return } from './open-return.ts';

/** What the return comes to: work on the bench, money, or (the findings were corrected) the inspection again. */
export type Settlement = 'work' | 'money' | 'inspected-again';

const done = new Set<Remedy>(['repair', 'replace']);

/**
 * Has one remedy chosen where more than one is granted, by whom the policy leaves it to; for an exchange, support
 * offers what can be had and the customer chooses. What the bench can do either way, it decides by doing it.
 */
export async function agreeOnRemedy(ret: Return): Promise<Settlement> {
  const { view } = ret;
  const { remedies, choice } = view.decision;
  if (choice !== 'customer' && remedies.every((remedy) => done.has(remedy))) return 'work';
  view.stage = 'fulfilling';
  if (view.remedy !== undefined && !remedies.includes(view.remedy)) delete view.remedy;
  if (remedies.length === 1) [view.remedy] = remedies;
  if (view.remedy === undefined && (await awaitChoice(ret)) === 'inspected-again') return 'inspected-again';
  while (view.remedy === 'exchange') {
    if ((await awaitModel(ret)) === 'inspected-again') return 'inspected-again';
    if ((await payDifference(ret)) === 'paid') break;
  }
  return view.remedy === 'refund' || view.remedy === 'credit' ? 'money' : 'work';
}

async function awaitChoice(ret: Return): Promise<'chosen' | 'inspected-again'> {
  const { view } = ret;
  if (view.decision.choice === 'customer') {
    await ret.wait('choice', 'customer');
    askToChoose(ret);
  } else await ret.wait('verdict', 'support');
  while (view.remedy === undefined) {
    const heard = isAgreed(ret) ? await ret.hear('remedy') : await ret.hear('remedy', 'inspection');
    switch (heard.kind) {
      case 'remedy':
        takeRemedy(ret, heard);
        break;
      case 'inspection':
        await takeFindings(ret, heard);
        return 'inspected-again';
      case 'reminder':
        ret.tell('reminded', 'homeward', { detail: String(heard.daysLeft) });
        askToChoose(ret, heard.daysLeft);
        break;
      case 'end':
        await endChoice(ret);
        break;
    }
  }
  return 'chosen';
}

/** Support says what can be had in exchange, and the customer chooses; after his time it is support's choice. */
async function awaitModel(ret: Return): Promise<'chosen' | 'inspected-again'> {
  const { view } = ret;
  if (!view.options) await ret.wait('verdict', 'support');
  while (view.chosenModel === undefined) {
    const heard = await hearOfModels(ret);
    switch (heard.kind) {
      case 'options':
        view.options = heard.message.options;
        await ret.wait('choice', 'customer');
        ret.tell('options-offered', 'support');
        askForModel(ret);
        heard.answer(ret.shown);
        break;
      case 'remedy':
        takeRemedy(ret, heard);
        if (view.remedy !== 'exchange') return 'chosen';
        break;
      case 'inspection':
        await takeFindings(ret, heard);
        return 'inspected-again';
      case 'reminder':
        ret.tell('reminded', 'homeward', { detail: String(heard.daysLeft) });
        askForModel(ret, heard.daysLeft);
        break;
      case 'end':
        await endChoice(ret);
        break;
    }
  }
  return 'chosen';
}

function askToChoose(ret: Return, daysLeft?: number): void {
  const { remedies, reasons } = ret.view.decision;
  ret.post.send('choice-wanted', { ...asked(ret, daysLeft), remedies, reasons });
}

function askForModel(ret: Return, daysLeft?: number): void {
  ret.post.send('options-offered', { ...asked(ret, daysLeft), options: ret.view.options ?? [] });
}

/** What both letters have in common; a reminder says how many days are left. */
function asked(ret: Return, daysLeft: number | undefined) {
  return {
    unit: ret.unit,
    answerBy: ret.lastDay('choice') ?? '',
    ...(daysLeft !== undefined && { daysLeft }),
  };
}

/** Work that was agreed on in an offer is no longer open to another finding. */
const isAgreed = ({ view }: Return): boolean => view.quote?.answer === 'accepted';

function hearOfModels(ret: Return) {
  if (!ret.view.options) return isAgreed(ret) ? ret.hear('options') : ret.hear('options', 'inspection');
  return isAgreed(ret) ? ret.hear('remedy', 'options') : ret.hear('remedy', 'options', 'inspection');
}

/** Whose letter has not arrived has not had his time; else the choice is support's. */
async function endChoice(ret: Return): Promise<void> {
  if (ret.view.blocked) {
    await ret.wait('choice', 'customer');
    return;
  }
  ret.tell('not-chosen', 'homeward');
  await ret.wait('verdict', 'support');
}
