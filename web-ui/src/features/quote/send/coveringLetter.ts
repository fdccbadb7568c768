import i18next from 'i18next';
import type { Contact, Quote } from '../../../api/types';
import { formatDate } from '../../../shared/format/dates';
import { formatMoney } from '../../../shared/format/money';

interface CoveringLetter {
  subject: string;
  body: string;
}

/** The words a quote is sent with unless the sender writes others; in the contact's language where it is known. */
export function coveringLetter(quote: Quote, contact: Contact, sender: string): CoveringLetter {
  const language = contact.language ?? i18next.language;
  const t = i18next.getFixedT(language);
  const { number, issuerName: issuer } = quote;
  return {
    subject: number ? t('send.defaultSubject', { number, issuer }) : t('send.defaultSubjectDraft', { issuer }),
    body: t('send.defaultBody', {
      firstName: contact.firstName,
      number: number ? ` ${number}` : '',
      total: formatMoney(quote.total, language),
      validUntil: formatDate(quote.validUntil, language),
      sender,
    }),
  };
}
