export { renewalWorkflow } from './renewal/renewal.ts';
export { requestWorkflow } from './request/request.ts';
export { returnWorkflow } from './return/return.ts';
