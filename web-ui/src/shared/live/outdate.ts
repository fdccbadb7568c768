import type { Query, QueryClient, QueryFilters } from '@tanstack/react-query';

/** For what is asked for its effect, as the end of a sign-in: nothing but a person asks for it again. */
export const ONCE = {
  meta: { once: true },
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
  retryOnMount: false,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
} as const;

/** Requests that may have read before a change, with another one due when they are answered. */
const overtaken = new WeakSet<Query>();

/**
 * Marks answers as stale and fetches again what is on screen. A request under way is not cancelled, else a list would
 * never come while changes come faster than answers; nor is its answer taken for fresh, as `invalidateQueries` takes
 * that of a first request: it is asked once more.
 */
export function outdate(queries: QueryClient, those: QueryFilters = {}): void {
  const filters: QueryFilters = { ...those, predicate: ({ meta }) => meta?.once !== true };
  const underWay = queries.getQueryCache().findAll({ ...filters, fetchStatus: 'fetching' });
  void queries.invalidateQueries(filters, { cancelRefetch: false });
  for (const query of underWay.filter((one) => !overtaken.has(one))) {
    overtaken.add(query);
    const askAgain = () => {
      overtaken.delete(query);
      void queries.invalidateQueries({ queryKey: query.queryKey, exact: true });
    };
    query.fetch().then(askAgain, askAgain);
  }
}
