import type { TFunction } from 'i18next';
import { KIND_GROUPS } from './trailFilters';

type Kind = Exclude<(typeof KIND_GROUPS)[keyof typeof KIND_GROUPS][number], 'CHANGE'>;

const KINDS: readonly string[] = Object.values(KIND_GROUPS).flat();

/** What an entry of the access trail is, in words; a kind this client does not know keeps the server's word. */
export function kindWording(kind: string, t: TFunction): string {
  return KINDS.includes(kind) && kind !== 'CHANGE' ? t(`audit.access.${kind as Kind}`) : kind;
}
