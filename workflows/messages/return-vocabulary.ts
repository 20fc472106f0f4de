/** Where a return stands (the lifecycle's stages, in order of appearance). */
export const returnStages = [
  'issued',
  'received',
  'inspecting',
  'quoted',
  'fulfilling',
  'shipped',
  'closed',
  'refused',
  'cancelled',
  'expired',
] as const;

/** Whom a return may wait on. */
export const parties = ['support', 'customer', 'dock', 'bench', 'accounts', 'dispatch'] as const;

/** How a return can end. */
export const outcomes = [
  'repaired',
  'replaced',
  'exchanged',
  'refunded',
  'credited',
  'returned-unrepaired',
  'refused',
  'cancelled',
  'expired',
] as const;

export type ReturnStage = (typeof returnStages)[number];
export type Party = (typeof parties)[number];
export type Outcome = (typeof outcomes)[number];
