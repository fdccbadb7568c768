import { Skeleton, Stack, Text, Title } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import classes from './HomePage.module.css';

interface Props<T> {
  title: string;
  /** The way to the whole list. */
  more: ReactNode;
  empty: string;
  query: UseQueryResult<{ items: T[] }>;
  children: (item: T) => ReactNode;
}

/** Things that wait for somebody. */
export function WorkList<T extends { id: string }>({ title, more, empty, query, children }: Props<T>) {
  return (
    <section className="card" aria-label={title}>
      <div className={classes.head}>
        <Title order={2}>{title}</Title>
        {more}
      </div>
      {query.data === undefined ? (
        <div className={classes.quiet}>
          {query.isError ? (
            <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
          ) : (
            <Stack gap="sm" aria-busy>
              <Skeleton height={14} width="70%" />
              <Skeleton height={14} width="55%" />
            </Stack>
          )}
        </div>
      ) : query.data.items.length === 0 ? (
        <Text size="sm" c="dimmed" className={classes.quiet}>
          {empty}
        </Text>
      ) : (
        <ul className={classes.list}>
          {query.data.items.map((item) => (
            <li key={item.id} className={classes.item}>
              {children(item)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
