import { defineQuery, defineUpdate } from '@temporalio/workflow';
import type { ArrivalSettlement, ArrivalView } from './arrival-messages.ts';

/** Answered once the arrival is kept. */
export const recordedUpdate = defineUpdate<ArrivalView>('recorded');
export const settlementUpdate = defineUpdate<ArrivalView, [ArrivalSettlement]>('settlement');
export const arrivalQuery = defineQuery<ArrivalView>('arrival');
