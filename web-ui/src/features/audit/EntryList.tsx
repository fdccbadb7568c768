import { Skeleton, Stack } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/ui/EmptyState';
import { LoadMore } from '../../shared/ui/LoadMore';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import classes from './EntryList.module.css';

interface Props<T extends { id: string }> {
  label: string;
  list: UseInfiniteQueryResult<{ pages: { items: T[] }[] }>;
  children: (entry: T) => ReactNode;
}

export function EntryList<T extends { id: string }>({ label, list, children }: Props<T>) {
  const { t } = useTranslation();
  if (list.data === undefined) {
    return list.isError ? (
      <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
    ) : (
      <Stack gap="sm" aria-busy>
        {['a', 'b', 'c', 'd'].map((key) => (
          <Skeleton key={key} height={44} radius="md" />
        ))}
      </Stack>
    );
  }
  const entries = list.data.pages.flatMap((page) => page.items);
  if (entries.length === 0) {
    return (
      <div className="card">
        <EmptyState icon={IconHistory} title={t('audit.emptyTitle')} text={t('audit.empty')} />
      </div>
    );
  }
  return (
    <>
      <ol className={`card ${classes.list}`} aria-label={label}>
        {entries.map((entry) => (
          <Fragment key={entry.id}>{children(entry)}</Fragment>
        ))}
      </ol>
      <LoadMore list={list} />
    </>
  );
}
