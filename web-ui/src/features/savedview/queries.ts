import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { ifMatch } from '../../api/headers';
import type { Parameters } from './lists';

const MOST = 200;

/** One's own views of all lists, and those that others share, by name. */
export const savedViewsQuery = queryOptions({
  queryKey: ['savedview', 'list'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/v1/saved-views', { signal, params: { query: { limit: MOST } } })),
});

export function readSavedView(id: string, minVersion?: number) {
  return answerOf(api.GET('/api/v1/saved-views/{id}', { params: { path: { id }, query: { minVersion } } }));
}

export function addSavedView(list: string, name: string, parameters: Parameters) {
  return answerOf(api.POST('/api/v1/saved-views', { body: { list, name, parameters } }));
}

export function changeSavedView(id: string, version: number, name: string, parameters: Parameters) {
  return answerOf(
    api.PUT('/api/v1/saved-views/{id}', {
      params: { path: { id }, header: ifMatch(version) },
      body: { name, parameters },
    }),
  );
}

export function shareSavedView(id: string, shared: boolean) {
  const params = { path: { id } };
  return answerOf(
    shared
      ? api.POST('/api/v1/saved-views/{id}/share', { params })
      : api.POST('/api/v1/saved-views/{id}/unshare', { params }),
  );
}

export function deleteSavedView(id: string) {
  return answerOf(api.DELETE('/api/v1/saved-views/{id}', { params: { path: { id } } }));
}
