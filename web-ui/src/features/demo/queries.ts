import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { isProblem } from '../../shared/problem/problem';

/** The demo mail server, or null where the server runs without one. */
export const demoQuery = queryOptions({
  queryKey: ['demo', 'server'],
  queryFn: ({ signal }) =>
    answerOf(api.GET('/api/v1/demo', { signal })).catch((error: unknown) => {
      if (isProblem(error, 404)) {
        return null;
      }
      throw error;
    }),
  staleTime: 60_000,
});

/** Mail arrives from outside, so no live event announces it: look again every few seconds. */
export const inboxQuery = queryOptions({
  queryKey: ['demo', 'inbox'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/v1/demo/inbox', { signal })),
  refetchInterval: 3_000,
});

export const demoMessageQuery = (id: string) =>
  queryOptions({
    queryKey: ['demo', 'message', id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/demo/inbox/{id}', { signal, params: { path: { id } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
