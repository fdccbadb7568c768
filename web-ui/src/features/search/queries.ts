import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';

export const searchQuery = (q: string, type?: string) =>
  infiniteQueryOptions({
    queryKey: ['search', 'list', q, type],
    queryFn: ({ pageParam, signal }) =>
      answerOf(api.GET('/api/v1/search', { signal, params: { query: { q, type, limit: 30, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });

/** The best few, while somebody types. */
export const bestHits = (q: string, type: string, limit: number) =>
  queryOptions({
    queryKey: ['search', 'best', q, type, limit],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/search', { signal, params: { query: { q, type, limit } } })),
    placeholderData: keepPreviousData,
  });
