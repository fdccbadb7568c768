import { Drawer, Title } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { MomentBar } from '../moment/MomentBar';
import { RecordGate } from './RecordGate';

interface Props<R> {
  title: string;
  /** Since when there has been something to look back at. */
  since?: string;
  query: UseQueryResult<R>;
  onClose: () => void;
  children: (record: R) => ReactNode;
}

/** A record beside its list, at the moment that the page shows. */
export function RecordDrawer<R>({ title, since, query, onClose, children }: Props<R>) {
  return (
    <Drawer opened onClose={onClose} position="right" size="lg" title={<Title order={2}>{title}</Title>}>
      <MomentBar since={since} />
      <RecordGate query={query}>{children}</RecordGate>
    </Drawer>
  );
}
