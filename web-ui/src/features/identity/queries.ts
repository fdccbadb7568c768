import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import type { UserRegistration } from '../../api/types';
import { keyOf, type Moment } from '../../shared/moment/moment';
import { whileMoving } from '../../shared/moment/whileMoving';

export const usersQuery = (moment: Moment) =>
  infiniteQueryOptions({
    queryKey: ['user', 'list', ...keyOf(moment)],
    queryFn: ({ pageParam, signal }) =>
      answerOf(api.GET('/api/v1/users', { signal, params: { query: { limit: 50, cursor: pageParam, ...moment } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: whileMoving(moment),
  });

export const usersForChoice = queryOptions({
  queryKey: ['user', 'list', 'choice'],
  queryFn: () => answerOf(api.GET('/api/v1/users', { params: { query: { limit: 200 } } })),
});

export function readUser(id: string, minVersion?: number) {
  return answerOf(api.GET('/api/v1/users/{id}', { params: { path: { id }, query: { minVersion } } }));
}

export function registerUser(body: UserRegistration) {
  return answerOf(api.POST('/api/v1/users', { body }));
}

export function deactivateUser(id: string, reason: string) {
  return answerOf(api.POST('/api/v1/users/{id}/deactivate', { params: { path: { id } }, body: { reason } }));
}

export function activateUser(id: string, reason: string) {
  return answerOf(api.POST('/api/v1/users/{id}/activate', { params: { path: { id } }, body: { reason } }));
}
