import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { keyOf, type Moment } from '../../shared/moment/moment';

export const searchQuery = (q: string, type: string, moment: Moment) =>
  infiniteQueryOptions({
    queryKey: ['search', 'list', q, type, ...keyOf(moment)],
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET('/api/v1/search', { signal, params: { query: { q, type, limit: 30, cursor: pageParam, ...moment } } }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });

/** The best few, while somebody types. */
export const bestHits = (q: string, type: string, limit: number, moment: Moment) =>
  queryOptions({
    queryKey: ['search', 'best', q, type, limit, ...keyOf(moment)],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/search', { signal, params: { query: { q, type, limit, ...moment } } })),
    placeholderData: keepPreviousData,
  });
