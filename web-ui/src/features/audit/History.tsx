import { Button, Group } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../../api/types';
import { useMoment } from '../../shared/moment/useMoment';
import { useIsAdmin } from '../../shared/session/keeper';
import { TextLink } from '../../shared/ui/links';
import { Entry } from './Entry';
import { EntryList } from './EntryList';
import { PutBackDialog } from './PutBackDialog';
import { type Change, canPutBack } from './putBack';
import { entityTypeOf, type HistoryOf, historyQuery } from './queries';

/** What happened to one record, newest first, with the way to put a value back; for admins also to the audit trail. */
export function History({ of, id, fixed = false }: { of: HistoryOf; id: string; fixed?: boolean }) {
  const { t } = useTranslation();
  const isAdmin = useIsAdmin();
  const { isPast } = useMoment();
  const [change, setChange] = useState<Change>();
  const list = useInfiniteQuery(historyQuery(of, id));
  const entries = list.data?.pages.flatMap((page) => page.items) ?? [];
  const mayChange = !isPast && !fixed && (of !== 'issuers' || isAdmin);
  const offer = (entry: AuditEntry, field: string) =>
    canPutBack(of, field) && (
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconArrowBackUp size={13} />}
        aria-label={t('putBack.label', { field, version: entry.version })}
        onClick={() => setChange(changeOf(entry, field))}
      >
        {t('putBack.action')}
      </Button>
    );
  return (
    <>
      <EntryList label={t('common.history')} list={list}>
        {(entry) => <Entry entry={entry} action={mayChange ? offer : undefined} />}
      </EntryList>
      {isAdmin && (
        <Group justify="flex-end" mt="xs">
          <TextLink to="/audit" search={{ entityType: entityTypeOf(of), entityId: id }} size="xs">
            {t('audit.inTrail')}
          </TextLink>
        </Group>
      )}
      {change && canPutBack(of, change.field) && (
        <PutBackDialog of={of} id={id} change={change} entries={entries} onClose={() => setChange(undefined)} />
      )}
    </>
  );
}

function changeOf(entry: AuditEntry, field: string): Change {
  const change = entry.changes.find((one) => one.field === field);
  return { version: entry.version, field, before: change?.before, after: change?.after };
}
