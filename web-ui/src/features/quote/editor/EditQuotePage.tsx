import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Quote } from '../../../api/types';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { ButtonLink } from '../../../shared/ui/links';
import { PageHeader } from '../../../shared/ui/PageHeader';
import { RecordGate } from '../../../shared/ui/RecordGate';
import { quoteQuery } from '../queries';
import { QuoteEditor } from './QuoteEditor';
import { valuesOf } from './quoteValues';

const route = getRouteApi('/quotes/$quoteId/edit');

export function EditQuotePage() {
  const { quoteId } = route.useParams();
  const quote = useQuery(quoteQuery(quoteId));
  return (
    <RecordGate query={quote}>
      {(record) =>
        record.status === 'Draft' ? (
          <QuoteEditor key={record.id} quote={record} initialValues={valuesOf(record)} />
        ) : (
          <NoDraft quote={record} />
        )
      }
    </RecordGate>
  );
}

function NoDraft({ quote }: { quote: Quote }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={quote.number ?? t('quote.one')} />
      <EmptyState
        icon={IconLock}
        text={t('quote.notDraft')}
        action={
          <ButtonLink to="/quotes/$quoteId" params={{ quoteId: quote.id }}>
            {t('common.open')}
          </ButtonLink>
        }
      />
    </>
  );
}
