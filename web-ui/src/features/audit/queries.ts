import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { ENTITY_TYPES, type EntityType } from './entityTypes';
import { parametersOf, type TrailFilters } from './trailFilters';

/** The records that keep a history, by the name of their resource. */
export type HistoryOf = 'companies' | 'contacts' | 'issuers' | 'mailboxes' | 'quotes' | 'deliveries' | 'users';

const RESOURCES: Partial<Record<EntityType, HistoryOf>> = {
  company: 'companies',
  contact: 'contacts',
  issuer: 'issuers',
  mailbox: 'mailboxes',
  quote: 'quotes',
  delivery: 'deliveries',
  user: 'users',
};

export function entityTypeOf(resource: HistoryOf): EntityType | undefined {
  return ENTITY_TYPES.find((type) => RESOURCES[type] === resource);
}

function readHistory(of: HistoryOf, id: string, limit: number, cursor?: string) {
  return answerOf(api.GET(`/api/v1/${of}/{id}/history`, { params: { path: { id }, query: { limit, cursor } } }));
}

export const historyQuery = (of: HistoryOf, id: string) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'history', of, id],
    queryFn: ({ pageParam }) => readHistory(of, id, 50, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** The newest entry of a record: who changed it last. */
export const lastChangeQuery = (slice: EntityType, id: string) =>
  queryOptions({
    queryKey: ['audit', 'last', slice, id],
    queryFn: async () => {
      const resource = RESOURCES[slice];
      const page = resource && (await readHistory(resource, id, 1));
      return page?.items[0] ?? null;
    },
    staleTime: 0,
  });

/** All that is on record: what happened, and what was refused, looked at or exported. */
export const trailQuery = (filters: TrailFilters) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'list', filters],
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET('/api/v1/audit/trail', {
          signal,
          params: { query: { ...parametersOf(filters), limit: 50, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
