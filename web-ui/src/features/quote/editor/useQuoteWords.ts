import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { companyQuery } from '../../company/queries';
import { contactQuery } from '../../contact/queries';
import { issuersForChoice } from '../../issuer/queries';
import type { QuoteValues } from './quoteValues';

/** A quote's fields in words, to compare two versions of it. */
export function useQuoteWords() {
  const { t } = useTranslation();
  const queries = useQueryClient();

  function wordsFor(field: string, values: QuoteValues): string {
    switch (field) {
      case 'lines':
        return values.lines
          .map((line) => `${line.description}: ${line.quantity} × ${line.unitPrice}, ${line.taxRate}%`)
          .join('\n');
      case 'companyId':
        return queries.getQueryData(companyQuery(values.companyId ?? '').queryKey)?.name ?? values.companyId ?? '';
      case 'contactId': {
        const contact = queries.getQueryData(contactQuery(values.contactId ?? '').queryKey);
        return contact ? `${contact.firstName} ${contact.lastName}` : (values.contactId ?? '');
      }
      case 'issuerId': {
        const issuers = queries.getQueryData(issuersForChoice.queryKey)?.items;
        return issuers?.find(({ id }) => id === values.issuerId)?.name ?? values.issuerId ?? '';
      }
      default:
        return String(values[field as keyof QuoteValues] ?? '');
    }
  }

  const labels = {
    companyId: t('quote.company'),
    contactId: t('quote.contact'),
    issuerId: t('quote.issuer'),
    currency: t('quote.currency'),
    validUntil: t('quote.validUntil'),
    lines: t('quote.lines'),
    notes: t('quote.notes'),
  };
  return { labels, wordsFor };
}
