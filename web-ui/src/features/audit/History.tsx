import { Group } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useIsAdmin } from '../../shared/session/keeper';
import { TextLink } from '../../shared/ui/links';
import { Entry } from './Entry';
import { EntryList } from './EntryList';
import { entityTypeOf, type HistoryOf, historyQuery } from './queries';

/** What happened to one record, newest first; for admins with the way to the audit trail. */
export function History({ of, id }: { of: HistoryOf; id: string }) {
  const { t } = useTranslation();
  const isAdmin = useIsAdmin();
  return (
    <>
      <EntryList label={t('common.history')} list={useInfiniteQuery(historyQuery(of, id))}>
        {(entry) => <Entry entry={entry} />}
      </EntryList>
      {isAdmin && (
        <Group justify="flex-end" mt="xs">
          <TextLink to="/audit" search={{ entityType: entityTypeOf(of), entityId: id }} size="xs">
            {t('audit.inTrail')}
          </TextLink>
        </Group>
      )}
    </>
  );
}
