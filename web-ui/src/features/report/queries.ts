import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import type { Question } from './question';

/** A question's parts are parameters of their own. */
const querySerializer = { object: { style: 'form', explode: true } } as const;

export const catalogueQuery = queryOptions({
  queryKey: ['report', 'catalogue'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/v1/reports', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
});

export const figuresQuery = (name: string, question: Question) =>
  queryOptions({
    queryKey: ['report', 'list', name, question],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/reports/{name}', { signal, querySerializer, params: { path: { name }, query: { question } } }),
      ),
    placeholderData: keepPreviousData,
  });

export const recordsQuery = (name: string, question: Question) =>
  infiniteQueryOptions({
    queryKey: ['report', 'list', name, 'records', question],
    queryFn: ({ pageParam: cursor, signal }) =>
      answerOf(
        api.GET('/api/v1/reports/{name}/records', {
          signal,
          querySerializer,
          params: { path: { name }, query: { question, cursor } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const eventsQuery = (name: string, question: Question) =>
  infiniteQueryOptions({
    queryKey: ['report', 'list', name, 'events', question],
    queryFn: ({ pageParam: cursor, signal }) =>
      answerOf(
        api.GET('/api/v1/reports/{name}/explain', {
          signal,
          querySerializer,
          params: { path: { name }, query: { question, limit: 20, cursor } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
