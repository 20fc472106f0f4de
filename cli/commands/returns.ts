import type { Command } from 'commander';
import { register as registerAccess } from './access.ts';
import { register as registerAdvance } from './advance.ts';
import { register as registerAnswer } from './answer.ts';
import { register as registerAppeal } from './appeal.ts';
import { register as registerArrival } from './arrival.ts';
import { register as registerArrivals } from './arrivals.ts';
import { register as registerAssess } from './assess.ts';
import { register as registerAssessment } from './assessment.ts';
import { register as registerCancel } from './cancel.ts';
import { register as registerCorrect } from './correct.ts';
import { register as registerDigest } from './digest.ts';
import { register as registerErase } from './erase.ts';
import { register as registerExport } from './export.ts';
import { register as registerFulfil } from './fulfil.ts';
import { register as registerHold } from './hold.ts';
import { register as registerInbound } from './inbound.ts';
import { register as registerInspect } from './inspect.ts';
import { register as registerList } from './list.ts';
import { register as registerNote } from './note.ts';
import { register as registerOptions } from './options.ts';
import { register as registerPackagingKit } from './packaging-kit.ts';
import { register as registerPaymentFailure } from './payment-failure.ts';
import { register as registerPay } from './pay.ts';
import { register as registerQuote } from './quote.ts';
import { register as registerRefund } from './refund.ts';
import { register as registerReindex } from './reindex.ts';
import { register as registerRelease } from './release.ts';
import { register as registerRemedy } from './remedy.ts';
import { register as registerRenew } from './renew.ts';
import { register as registerRequest } from './request.ts';
import { register as registerReview } from './review.ts';
import { register as registerScan } from './scan.ts';
import { register as registerShip } from './ship.ts';
import { register as registerShow } from './show.ts';
import { register as registerUnits } from './units.ts';
import { register as registerVerdict } from './verdict.ts';
import { register as registerWayBack } from './way-back.ts';

/** The commands about returns, in the order in which a return needs them. */
export function register(program: Command): void {
  program.commandsGroup('Returns:');
  for (const one of [
    registerRequest,
    registerReview,
    registerShow,
    registerList,
    registerUnits,
    registerAdvance,
    registerDigest,
    registerInbound,
    registerPackagingKit,
    registerRenew,
    registerScan,
    registerArrivals,
    registerArrival,
    registerVerdict,
    registerAssessment,
    registerAccess,
    registerInspect,
    registerQuote,
    registerAnswer,
    registerRemedy,
    registerOptions,
    registerPay,
    registerFulfil,
    registerRefund,
    registerPaymentFailure,
    registerAppeal,
    registerWayBack,
    registerShip,
    registerHold,
    registerRelease,
    registerCancel,
    registerNote,
    registerCorrect,
    registerExport,
    registerErase,
    registerReindex,
    registerAssess,
  ])
    one(program);
}
