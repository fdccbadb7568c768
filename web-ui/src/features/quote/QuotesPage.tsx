import { Group } from '@mantine/core';
import { IconFileText, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LookBackButton } from '../../shared/moment/LookBackButton';
import { MomentBar } from '../../shared/moment/MomentBar';
import { useMoment } from '../../shared/moment/useMoment';
import { EmptyState } from '../../shared/ui/EmptyState';
import { FilterChips } from '../../shared/ui/FilterChips';
import { ButtonLink } from '../../shared/ui/links';
import { PageHeader } from '../../shared/ui/PageHeader';
import { SearchField } from '../../shared/ui/SearchField';
import { SavedViews } from '../savedview/SavedViews';
import { QUOTE_STATUSES } from './QuoteStatus';
import { QuoteTable } from './QuoteTable';
import { quotesQuery } from './queries';

const route = getRouteApi('/quotes');

export function QuotesPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const { q, status, sort, companyId } = search;
  const navigate = route.useNavigate();
  const { moment, isPast } = useMoment();
  const list = useInfiniteQuery(quotesQuery({ q, status, companyId, ...(sort && { sort }), ...moment }));
  const add = (
    <ButtonLink to="/quotes/new" leftSection={<IconPlus size={16} />}>
      {t('quote.new')}
    </ButtonLink>
  );

  return (
    <>
      <PageHeader
        title={t('quote.list')}
        actions={
          !isPast && (
            <>
              <LookBackButton />
              <SavedViews list="quotes" search={search} />
              {add}
            </>
          )
        }
      />
      <MomentBar />
      <Group mb="sm" gap="sm">
        <SearchField
          label={t('quote.searchHint')}
          value={q ?? ''}
          onSearch={(text) => void navigate({ search: (now) => ({ ...now, q: text || undefined }), replace: true })}
        />
        <FilterChips
          label={t('quote.filter')}
          value={status}
          options={QUOTE_STATUSES.map((value) => ({ value, label: t(`quote.status.${value}`) }))}
          onChange={(next) => void navigate({ search: (now) => ({ ...now, status: next }), replace: true })}
        />
      </Group>
      <QuoteTable
        list={list}
        empty={
          q || status || companyId ? (
            <EmptyState icon={IconFileText} title={t('common.nothingFound')} text={t('quote.noneFound')} />
          ) : (
            <EmptyState
              icon={IconFileText}
              title={t('quote.emptyTitle')}
              text={t('quote.empty')}
              action={!isPast && add}
            />
          )
        }
      />
    </>
  );
}
