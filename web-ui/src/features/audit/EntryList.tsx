import { Button, Group, Skeleton, Stack } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../../api/types';
import { EmptyState } from '../../shared/ui/EmptyState';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import { Entry } from './Entry';
import classes from './EntryList.module.css';

interface Props {
  label: string;
  list: UseInfiniteQueryResult<{ pages: { items: AuditEntry[] }[] }>;
  /** Names the record each entry is about, where that is not clear from the page. */
  withRecord?: boolean;
  action?: (entry: AuditEntry, field: string) => ReactNode;
}

export function EntryList({ label, list, withRecord = false, action }: Props) {
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
          <Entry key={entry.id} entry={entry} withRecord={withRecord} action={action} />
        ))}
      </ol>
      {list.hasNextPage && (
        <Group justify="center" mt="md">
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('common.loadMore')}
          </Button>
        </Group>
      )}
    </>
  );
}
