import { Skeleton, Stack } from '@mantine/core';
import { IconClockHour4 } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoment } from '../moment/useMoment';
import { isProblem } from '../problem/problem';
import { EmptyState } from './EmptyState';
import { MissingPage } from './FallbackPages';
import { ProblemAlert } from './ProblemAlert';

interface Props<T> {
  query: Pick<UseQueryResult<T>, 'data' | 'isError' | 'error' | 'refetch'>;
  children: (record: T) => ReactNode;
}

/** Shows a record once it is there; before that, the face of waiting, missing or failing. */
export function RecordGate<T>({ query, children }: Props<T>) {
  const { t } = useTranslation();
  const { isPast } = useMoment();
  if (query.data !== undefined) {
    return children(query.data);
  }
  if (isProblem(query.error, 404)) {
    return isPast ? (
      <EmptyState icon={IconClockHour4} title={t('moment.notYetTitle')} text={t('moment.notYet')} />
    ) : (
      <MissingPage />
    );
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
