import type { ColumnType, JSONColumnType } from 'kysely';

/** Written as JSON text, read as what it holds. */
type Json = ColumnType<unknown, string, string>;
type JsonOrNothing = ColumnType<unknown, string | null, string>;

/** A postal address as its owner writes it. */
export type Address = {
  lines: string[];
  city: string;
  region?: string | undefined;
  postalCode: string;
  country: string;
};

/** What a person or a device may do. */
export const roles = ['support', 'dock', 'bench', 'accounts', 'dispatch'] as const;
export type Role = (typeof roles)[number];

type ContactTable = {
  request: string;
  vendor: string;
  name: string;
  company: string | null;
  email: string;
  phone: string;
  kind: string;
  address: JSONColumnType<Address>;
  originalBuyer: boolean | null;
  bodyHash: string;
  createdAt: string;
};

type ReturnTable = {
  request: string;
  serialKey: string;
  vendor: string;
  serial: string;
  model: string;
  number: string | null;
  /** The number that this one takes the place of; empty for the first of its unit. */
  renews: ColumnType<string, string | undefined, never>;
  stage: string | null;
  waitingOn: string | null;
  dueAt: string | null;
  coverage: string | null;
  blocked: boolean;
  open: boolean;
  revision: number;
  view: JsonOrNothing;
  createdAt: string;
  updatedAt: string;
};

type RequestTable = {
  id: string;
  vendor: string;
  stage: string;
  waitingOn: string | null;
  dueAt: string | null;
  blocked: boolean;
  open: boolean;
  revision: number;
  view: Json;
  createdAt: string;
  updatedAt: string;
};

type OutboxTable = {
  id: string;
  owner: string;
  kind: string;
  messageId: string;
  createdAt: string;
  sentAt: string | null;
};

type PolicyTable = { version: string; vendor: string; text: string; keptAt: string };

type StaffTable = {
  tokenHash: string;
  name: string;
  roles: Role[];
  addedAt: string;
  revokedAt: string | null;
};

type ArrivalTable = {
  id: string;
  scanId: string;
  vendor: string;
  number: string | null;
  serial: string | null;
  serialKey: string | null;
  origin: string | null;
  stage: string;
  waitingOn: string | null;
  dueAt: string | null;
  open: boolean;
  revision: number;
  view: Json;
  createdAt: string;
  updatedAt: string;
};

type UnitTable = {
  vendor: string;
  serialKey: string;
  serial: string;
  model: string | null;
  purchase: Json;
  facts: Json;
  registeredOn: string | null;
  registeredBy: string | null;
  notForResale: boolean | null;
  extendedReplacements: number;
  exchanged: boolean;
  replaces: string | null;
  replacedBy: string | null;
  createdAt: string;
  updatedAt: string;
};

type GivenTable = {
  number: string;
  vendor: string;
  serialKey: string;
  outcome: string;
  extended: boolean;
  serial: string | null;
  at: string;
};

/** Of which unit a file is evidence, and of what kind. */
export type FileUse = { serial: string; evidence: string };

type FileTable = {
  id: string;
  type: string;
  size: number;
  request: string | null;
  uses: JSONColumnType<FileUse[]>;
  addedAt: string;
};

type KeyTable = {
  owner: string;
  key: string | null;
  createdAt: string;
  /** When its erasure began, and when it was done. */
  erasureAt: string | null;
  erasedAt: string | null;
};

/** The tables of the records; instants are ISO 8601 in UTC to the millisecond. */
export type Tables = {
  contacts: ContactTable;
  returns: ReturnTable;
  requests: RequestTable;
  outbox: OutboxTable;
  policies: PolicyTable;
  staff: StaffTable;
  arrivals: ArrivalTable;
  units: UnitTable;
  given: GivenTable;
  files: FileTable;
  keys: KeyTable;
};
