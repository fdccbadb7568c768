import { answerOf, api } from '../../api/client';
import type { AuditEntry, Written } from '../../api/types';
import type { HistoryOf } from './queries';

/** The records whose fields can be put back, and which of them. */
const FIELDS = {
  companies: ['name', 'country', 'email', 'phone', 'address', 'taxId'],
  contacts: ['companyId', 'firstName', 'lastName', 'email', 'phone', 'language'],
  issuers: ['name', 'address', 'country', 'taxId', 'defaultCurrency', 'email', 'phone', 'quotePrefix'],
  quotes: ['issuerId', 'companyId', 'contactId', 'currency', 'validUntil', 'lines', 'notes'],
} as const satisfies Partial<Record<HistoryOf, readonly string[]>>;

export type PutBackOf = keyof typeof FIELDS;

export function canPutBack(of: HistoryOf, field: string): of is PutBackOf {
  return of in FIELDS && (FIELDS[of as PutBackOf] as readonly string[]).includes(field);
}

export interface Change {
  version: number;
  field: string;
  before: unknown;
  after: unknown;
}

/** What happened to the field after a version, oldest first, as far as the history is on screen. */
export function laterChanges(entries: AuditEntry[], { version, field }: Change): AuditEntry[] {
  return entries
    .filter((entry) => entry.version > version && entry.changes.some((change) => change.field === field))
    .sort((a, b) => a.version - b.version);
}

/** The field as it is now: what the last change made of it. */
export function presentValue(entries: AuditEntry[], change: Change): unknown {
  const last = laterChanges(entries, change).at(-1);
  return last ? last.changes.find(({ field }) => field === change.field)?.after : change.after;
}

export function putBack(
  of: PutBackOf,
  id: string,
  body: { version: number; fields: string[]; evenThough?: number },
): Promise<Written> {
  return answerOf(api.POST(`/api/v1/${of}/{id}/put-back`, { params: { path: { id } }, body }));
}

export function readRecord(of: PutBackOf, id: string, minVersion: number) {
  return answerOf(api.GET(`/api/v1/${of}/{id}`, { params: { path: { id }, query: { minVersion } } }));
}
