import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { keyOf, type Moment } from '../../shared/moment/moment';
import { whileMoving } from '../../shared/moment/whileMoving';
import type { Question } from './question';

/** A question's parts are parameters of their own. */
const querySerializer = { object: { style: 'form', explode: true } } as const;

export const catalogueQuery = queryOptions({
  queryKey: ['report', 'catalogue'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/v1/reports', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
});

export const figuresQuery = (name: string, question: Question, moment: Moment) =>
  queryOptions({
    queryKey: ['report', 'list', name, question, ...keyOf(moment)],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/reports/{name}', {
          signal,
          querySerializer,
          params: { path: { name }, query: { question, ...moment } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const recordsQuery = (name: string, question: Question, moment: Moment) =>
  infiniteQueryOptions({
    queryKey: ['report', 'list', name, 'records', question, ...keyOf(moment)],
    queryFn: ({ pageParam: cursor, signal }) =>
      answerOf(
        api.GET('/api/v1/reports/{name}/records', {
          signal,
          querySerializer,
          params: { path: { name }, query: { question, cursor, ...moment } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: whileMoving(moment),
  });

export const eventsQuery = (name: string, question: Question, moment: Moment) =>
  infiniteQueryOptions({
    queryKey: ['report', 'list', name, 'events', question, ...keyOf(moment)],
    queryFn: ({ pageParam: cursor, signal }) =>
      answerOf(
        api.GET('/api/v1/reports/{name}/explain', {
          signal,
          querySerializer,
          params: { path: { name }, query: { question, limit: 20, cursor, ...moment } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: whileMoving(moment),
  });
