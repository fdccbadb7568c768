import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Written } from '../../api/types';
import { invalidate } from '../live/invalidation';

interface WriteOptions<V, A extends Written, R> {
  slice: string;
  write: (input: V) => Promise<A>;
  /** Reads the record at least as new as what was just written, so that the writer sees the own change. */
  readBack: (id: string, minVersion: number) => Promise<R>;
}

/** Writes, then reads the own write back into the cache before it reports success. */
export function useWrite<V, A extends Written, R>({ slice, write, readBack }: WriteOptions<V, A, R>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (input: V): Promise<A> => {
      const answer = await write(input);
      const key: QueryKey = [slice, 'one', answer.id];
      await queries.cancelQueries({ queryKey: key });
      await readBack(answer.id, answer.version).then(
        (record) => queries.setQueryData(key, record),
        () => undefined,
      );
      invalidate(queries, { slice, ...answer });
      return answer;
    },
  });
}
