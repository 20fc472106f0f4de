export { requestWorkflow } from './request/request.ts';
export { returnWorkflow } from './return/return.ts';
