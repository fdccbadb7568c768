import { IconAddressBook, IconBuilding, IconFileText } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { findCompanies } from '../../features/company/queries';
import { findContacts } from '../../features/contact/queries';
import { findQuotes } from '../../features/quote/queries';

const EACH = 5;

/** Companies, contacts and quotes that match what was typed, each as something to go to. */
export function useRecordSearch(q: string) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const enabled = q.length >= 2;
  const [companies, contacts, quotes] = useQueries({
    queries: [
      { ...findCompanies(q, EACH), enabled },
      { ...findContacts({ q }, EACH), enabled },
      { ...findQuotes(q, EACH), enabled },
    ],
  });
  if (!enabled) {
    return [];
  }
  return [
    ...(companies.data?.items ?? []).map(({ id, name }) => ({
      id,
      label: name,
      description: t('company.one'),
      icon: IconBuilding,
      go: () => navigate({ to: '/companies/$companyId', params: { companyId: id } }),
    })),
    ...(contacts.data?.items ?? []).map(({ id, firstName, lastName, companyName }) => ({
      id,
      label: `${firstName} ${lastName}`,
      description: [t('contact.one'), companyName].filter(Boolean).join(' · '),
      icon: IconAddressBook,
      go: () => navigate({ to: '/contacts/$contactId', params: { contactId: id } }),
    })),
    ...(quotes.data?.items ?? []).map(({ id, number, companyName }) => ({
      id,
      label: number ?? t('quote.draft'),
      description: `${t('quote.one')} · ${companyName}`,
      icon: IconFileText,
      go: () => navigate({ to: '/quotes/$quoteId', params: { quoteId: id } }),
    })),
  ];
}
