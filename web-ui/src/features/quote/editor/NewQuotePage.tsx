import { IconBuildingBank } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Issuer } from '../../../api/types';
import { useIsAdmin } from '../../../shared/session/keeper';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { ButtonLink } from '../../../shared/ui/links';
import { PageHeader } from '../../../shared/ui/PageHeader';
import { RecordGate } from '../../../shared/ui/RecordGate';
import { issuersForChoice } from '../../issuer/queries';
import { QuoteEditor } from './QuoteEditor';
import { newQuoteValues } from './quoteValues';

const route = getRouteApi('/quotes/new');

export function NewQuotePage() {
  const issuers = useQuery(issuersForChoice);
  return (
    <RecordGate query={issuers}>
      {({ items: [first] }) => (first ? <NewQuote issuer={first} /> : <IssuerMissing />)}
    </RecordGate>
  );
}

function NewQuote({ issuer }: { issuer: Issuer }) {
  const { companyId, contactId } = route.useSearch();
  const preset = {
    issuerId: issuer.id,
    currency: issuer.defaultCurrency,
    companyId: companyId ?? null,
    contactId: contactId ?? null,
  };
  return <QuoteEditor initialValues={newQuoteValues(preset)} />;
}

function IssuerMissing() {
  const { t } = useTranslation();
  const isAdmin = useIsAdmin();
  return (
    <>
      <PageHeader title={t('quote.new')} />
      <div className="card">
        <EmptyState
          icon={IconBuildingBank}
          title={t('quote.missingTitle')}
          text={isAdmin ? t('quote.missingIssuer') : `${t('quote.missingIssuer')} ${t('quote.missingIssuerAsk')}`}
          action={
            isAdmin && (
              <ButtonLink to="/issuers" search={{ create: true }}>
                {t('quote.missingIssuerAdmin')}
              </ButtonLink>
            )
          }
        />
      </div>
    </>
  );
}
