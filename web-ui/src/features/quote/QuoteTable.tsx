import { Text } from '@mantine/core';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuoteSummary } from '../../api/types';
import { formatDate } from '../../shared/format/dates';
import { formatMoney } from '../../shared/format/money';
import { TextLink } from '../../shared/ui/links';
import { type Column, PagedTable } from '../../shared/ui/PagedTable';
import { QuoteStatus } from './QuoteStatus';

interface Props {
  list: UseInfiniteQueryResult<{ pages: { items: QuoteSummary[] }[] }>;
  without?: 'company';
  empty: ReactNode;
}

export function QuoteTable({ list, without, empty }: Props) {
  const { t } = useTranslation();
  const columns: Column<QuoteSummary>[] = [
    {
      key: 'number',
      header: t('quote.number'),
      cell: ({ id, number, companyName }) => (
        <>
          <TextLink to="/quotes/$quoteId" params={{ quoteId: id }} underline="never" className="figure">
            {number ?? t('quote.draft')}
          </TextLink>
          {without !== 'company' && (
            <Text size="xs" c="dimmed" hiddenFrom="sm">
              {companyName}
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'company',
      header: t('quote.customer'),
      cell: ({ companyName, contactName }) => (
        <>
          {companyName}
          <Text size="xs" c="dimmed">
            {contactName}
          </Text>
        </>
      ),
      visibleFrom: 'sm',
    },
    { key: 'status', header: t('common.status'), cell: ({ status }) => <QuoteStatus status={status} /> },
    {
      key: 'validUntil',
      header: t('quote.validUntil'),
      cell: ({ validUntil }) => <span className="figure">{formatDate(validUntil)}</span>,
      visibleFrom: 'md',
    },
    {
      key: 'total',
      header: t('quote.total'),
      align: 'right',
      cell: ({ total }) => <span className="figure">{formatMoney(total)}</span>,
    },
  ];
  return (
    <PagedTable
      label={t('quote.list')}
      list={list}
      columns={columns.filter(({ key }) => key !== without)}
      empty={empty}
    />
  );
}
