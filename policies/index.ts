export { daysInWords } from './catalogue/days-in-words.ts';
export * from './contract/index.ts';
export { assess } from './engine/assess.ts';
export { documentKinds } from './format/lifecycle-terms.ts';
export { parsePolicy, type Policy, PolicyFileError } from './format/parse.ts';
export { advanceSettlement, type AdvanceSettlement } from './lifecycle/advance.ts';
export {
  accessReasons,
  addressFor,
  assessmentReasons,
  cancellationRule,
  type CancellationRule,
  type CancellationStage,
  contactsOf,
  type DocumentKind,
  documentsFor,
  expiredReasons,
  freightTermsOf,
  howToCancel,
  lostReasons,
  type NoticedLetter,
  type NoticePlace,
  noticesFor,
  noticesInLetter,
  offerLinesOf,
  packagingKitReasons,
  type OfferLineKind,
  type ReturnDocument,
  unmatchedReasons,
} from './lifecycle/terms.ts';
export { wayBackReasons } from './lifecycle/way-back.ts';
export { type Term, termOf, today, type WaitName } from './lifecycle/term.ts';
export * from './simulation/index.ts';
export { type Desk, desks, digestDay, type DigestDay, type DigestEntries, digestOf } from './staff/digest.ts';
export { loadPolicies, type PolicyFolders, type PolicyNews, type PolicyRegistry } from './registry.ts';
