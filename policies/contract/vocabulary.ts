// The values that facts and decisions share, in the order they are shown.

export const applicantKinds = ['end-user', 'distributor', 'integrator'] as const;
export const channels = ['official-store', 'authorized-distributor', 'marketplace', 'reseller'] as const;
export const categories = ['camera', 'recorder', 'server', 'accessory', 'hard-disk', 'cable'] as const;
export const parts = ['device', 'removable-battery', 'wearing-part', 'spare-part', 'hard-disk'] as const;
export const conditions = ['new', 'refurbished'] as const;
export const reasons = [
  'defective',
  'unwanted',
  'parcel-missing',
  'lost-or-stolen',
  'order-cancelled',
  'accidental',
] as const;
export const causes = [
  'manufacturing',
  'misuse',
  'neglect',
  'accident',
  'transit',
  'inadequate-packaging',
  'lightning',
  'water',
  'power',
  'environment',
  'force-majeure',
  'disassembly',
  'modification',
  'third-party-repair',
  'unofficial-firmware',
  'outside-source',
  'spare-part',
] as const;
export const remedies = ['repair', 'replace', 'exchange', 'refund', 'credit', 'advance-replacement'] as const;
export const evidences = [
  'photo',
  'video',
  'label-photo',
  'appearance-photo',
  'invoice',
  'shipping-record',
] as const;
export const packagings = [
  'original',
  'original-without-foam',
  'replacement-kit',
  'adequate',
  'inadequate',
] as const;
export const verdicts = ['authorize', 'refuse'] as const;
