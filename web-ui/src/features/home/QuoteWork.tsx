import { Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { QuoteSummary } from '../../api/types';
import { formatDate, formatInstantDay } from '../../shared/format/dates';
import { formatMoney } from '../../shared/format/money';
import { TextLink } from '../../shared/ui/links';
import { WorkList } from './WorkList';

interface Props {
  title: string;
  status: 'Draft' | 'Issued';
  empty: string;
  quotes: UseQueryResult<{ items: QuoteSummary[] }>;
}

export function QuoteWork({ title, status, empty, quotes }: Props) {
  const { t } = useTranslation();
  return (
    <WorkList
      title={title}
      more={
        <TextLink to="/quotes" search={{ status }} size="xs">
          {t('nav.quotes')}
        </TextLink>
      }
      empty={empty}
      query={quotes}
    >
      {({ id, number, companyName, total, updatedAt, validUntil }) => (
        <>
          <div>
            <TextLink to="/quotes/$quoteId" params={{ quoteId: id }} underline="never">
              {companyName}
            </TextLink>
            <Text size="xs" c="dimmed">
              {number
                ? `${number} · ${t('quote.validUntil')} ${formatDate(validUntil)}`
                : `${t('common.updated')} ${formatInstantDay(updatedAt)}`}
            </Text>
          </div>
          <span className="figure">{formatMoney(total)}</span>
        </>
      )}
    </WorkList>
  );
}
