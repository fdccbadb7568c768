import { type DefaultError, type QueryKey, type UseQueryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';

/**
 * For what becomes the starting values of a form: nothing until the answer is up to date once. An ordinary query would
 * first hand out what the cache remembers, and the form would keep that.
 */
export function useFreshQuery<Q, D, K extends QueryKey>(options: UseQueryOptions<Q, DefaultError, D, K>) {
  const { data, isFetching, isError, error, refetch } = useQuery(options);
  const [fresh, setFresh] = useState(false);
  if (!fresh && data !== undefined && !isFetching) {
    setFresh(true);
  }
  return { data: fresh ? data : undefined, isError, error, refetch };
}
