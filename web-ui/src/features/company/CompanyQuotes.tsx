import { IconFileText, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMoment } from '../../shared/moment/useMoment';
import { EmptyState } from '../../shared/ui/EmptyState';
import { ButtonLink } from '../../shared/ui/links';
import { QuoteTable } from '../quote/QuoteTable';
import { quotesQuery } from '../quote/queries';

export function CompanyQuotes({ companyId }: { companyId: string }) {
  const { t } = useTranslation();
  const { moment, isPast } = useMoment();
  const list = useInfiniteQuery(quotesQuery({ companyId, ...moment }));
  return (
    <QuoteTable
      list={list}
      without="company"
      empty={
        <EmptyState
          icon={IconFileText}
          text={t('company.noQuotes')}
          action={
            !isPast && (
              <ButtonLink
                to="/quotes/new"
                search={{ companyId }}
                variant="default"
                leftSection={<IconPlus size={16} />}
              >
                {t('quote.new')}
              </ButtonLink>
            )
          }
        />
      }
    />
  );
}
