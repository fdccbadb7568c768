import { Skeleton, Stack } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isProblem } from '../problem/problem';
import { MissingPage } from './FallbackPages';
import { ProblemAlert } from './ProblemAlert';

interface Props<T> {
  query: Pick<UseQueryResult<T>, 'data' | 'isError' | 'error' | 'refetch'>;
  children: (record: T) => ReactNode;
}

/** Shows a record once it is there; before that, the face of waiting, missing or failing. */
export function RecordGate<T>({ query, children }: Props<T>) {
  if (query.data !== undefined) {
    return children(query.data);
  }
  if (isProblem(query.error, 404)) {
    return <MissingPage />;
  }
  if (query.isError) {
    return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  }
  return (
    <Stack gap="md" aria-busy>
      <Skeleton height={26} width={260} />
      <Skeleton height={14} width={420} maw="80%" />
      <Skeleton height={280} mt="md" radius="lg" />
    </Stack>
  );
}
