import { IconLock } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Quote } from '../../../api/types';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { ButtonLink } from '../../../shared/ui/links';
import { PageHeader } from '../../../shared/ui/PageHeader';
import { RecordGate } from '../../../shared/ui/RecordGate';
import { useFreshQuery } from '../../../shared/useFreshQuery';
import { quoteQuery } from '../queries';
import { QuoteEditor } from './QuoteEditor';
import { valuesOf } from './quoteValues';

const route = getRouteApi('/quotes/$quoteId/edit');

export function EditQuotePage() {
  const { quoteId } = route.useParams();
  return <EditQuote key={quoteId} quoteId={quoteId} />;
}

function EditQuote({ quoteId }: { quoteId: string }) {
  const quote = useFreshQuery(quoteQuery(quoteId));
  return (
    <RecordGate query={quote}>
      {(record) =>
        record.status === 'Draft' ? (
          <QuoteEditor quote={record} initialValues={valuesOf(record)} />
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
