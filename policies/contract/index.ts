export * from './decision.ts';
export * from './facts.ts';
export * from './faults.ts';
export * from './money.ts';
export * from './paths.ts';
export * from './remembered.ts';
export * from './values.ts';
