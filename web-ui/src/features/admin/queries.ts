import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';

export const VIEWS = ['all', 'directory', 'documents', 'audit'] as const;
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

export function startRebuild(view: View) {
  return answerOf(api.POST('/api/v1/admin/rebuilds', { body: { view } }));
}
