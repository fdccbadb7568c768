import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EntryList } from './EntryList';
import { type HistoryOf, historyQuery } from './queries';

/** What happened to one record, newest first. */
export function History({ of, id }: { of: HistoryOf; id: string }) {
  const { t } = useTranslation();
  return <EntryList label={t('common.history')} list={useInfiniteQuery(historyQuery(of, id))} />;
}
