import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';

export const VIEWS = ['all', 'directory', 'documents', 'audit', 'figures', 'search', 'savedviews', 'versions'] as const;
export type View = (typeof VIEWS)[number];

/** While one is running, its progress is asked for every second: no event announces it. */
export const rebuildsQuery = queryOptions({
  queryKey: ['admin', 'rebuilds'],
  queryFn: () => answerOf(api.GET('/api/v1/admin/rebuilds')),
  refetchInterval: (query) => (query.state.data?.items.some(({ state }) => state === 'RUNNING') ? 1_000 : false),
});

export const settingsQuery = queryOptions({
  queryKey: ['admin', 'settings'],
  queryFn: () => answerOf(api.GET('/api/v1/admin/settings')),
});

/** While there are any, they are looked after: no event announces a second try. */
export const deadLettersQuery = queryOptions({
  queryKey: ['admin', 'dead-letters'],
  queryFn: () => answerOf(api.GET('/api/v1/admin/dead-letters', { params: { query: { limit: 200 } } })),
  refetchInterval: (query) => (query.state.data?.items.length ? 2_000 : 15_000),
});

export function startRebuild({ view, compare }: { view: View; compare: boolean }) {
  return answerOf(api.POST('/api/v1/admin/rebuilds', { body: { view, compare } }));
}

/** @param id of the one to try again; all of them without it */
export function retryDeadLetter(id?: string) {
  return answerOf(
    id
      ? api.POST('/api/v1/admin/dead-letters/{id}/retry', { params: { path: { id } } })
      : api.POST('/api/v1/admin/dead-letters/retry'),
  );
}
