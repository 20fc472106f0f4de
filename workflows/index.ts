export { arrivalWorkflow } from './arrival/arrival.ts';
export { digestWorkflow } from './house/digest.ts';
export { retentionWorkflow } from './house/retention.ts';
export { renewalWorkflow } from './renewal/renewal.ts';
export { requestWorkflow } from './request/request.ts';
export { returnWorkflow } from './return/return.ts';
