import { allHandlersFinished, condition, continueAsNew, setHandler } from '@temporalio/workflow';
import { arrivalQuery, recordedUpdate, settlementUpdate } from '../messages/arrival-definitions.ts';
import {
  type ArrivalSettlement,
  arrivalSettlement,
  type ArrivalView,
  isSameSettlement,
} from '../messages/arrival-messages.ts';
import { refuseMisshapen } from '../parts/failures.ts';
import { type Arrival, openArrival } from './open-arrival.ts';
import { settle } from './settling.ts';

/**
 * One parcel at the dock that fits no open return, until the desk has matched it to a return or sent it back. Nothing
 * else ends it.
 *
 * @param known the arrival as it is known so far: as the dock has reported it, or as an earlier run has left it
 */
export async function arrivalWorkflow(known: ArrivalView): Promise<ArrivalView> {
  const arrival = openArrival(known);
  handleMessages(arrival);
  await arrival.hold();
  for (;;) {
    const call = await arrival.hear();
    if (call && (await settle(arrival, call))) break;
    if (!call) await goOnAsNew(arrival);
  }
  await arrival.close();
  await condition(allHandlersFinished);
  return arrival.shown();
}

function handleMessages(arrival: Arrival): void {
  const { view, inbox } = arrival;
  setHandler(recordedUpdate, async () => {
    await condition(() => view.possible.length > 0 || view.settlement !== undefined);
    await arrival.saved();
    return arrival.shown();
  });
  setHandler(arrivalQuery, arrival.shown);

  /** A settlement told once more is answered the same; another one comes too late. */
  const settled = (settlement: ArrivalSettlement): ArrivalView => {
    if (view.settlement && isSameSettlement(view.settlement, settlement)) return arrival.shown();
    throw arrival.refusal('settlement');
  };
  setHandler(
    settlementUpdate,
    (settlement) =>
      view.settlement ? settled(settlement) : inbox.ask('settlement', settlement, () => settled(settlement)),
    {
      validator: (settlement) => {
        refuseMisshapen(arrivalSettlement, settlement);
        if (view.settlement) settled(settlement);
        else inbox.validate('settlement');
      },
    },
  );
}

/** Unless somebody has called meanwhile: he is heard first. */
async function goOnAsNew(arrival: Arrival): Promise<void> {
  await arrival.saved();
  if (allHandlersFinished()) await continueAsNew<typeof arrivalWorkflow>(arrival.shown());
}
