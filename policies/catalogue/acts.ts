/** What a customer may do with one click out of a letter: each leads to a page of that name, with one button. */
export const acts = ['on-its-way', 'new-number', 'wrong-serial', 'no-longer-wanted'] as const;

/** One of them. */
export type Act = (typeof acts)[number];
