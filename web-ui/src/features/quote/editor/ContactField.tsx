import { Anchor, Select } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ContactForm } from '../../contact/ContactForm';
import { findContacts } from '../../contact/queries';
import type { QuoteValues } from './quoteValues';

const MOST = 200;

/** A contact of the chosen company; the only one there is chosen by itself. */
export function ContactField({ form }: { form: UseFormReturnType<QuoteValues> }) {
  const { t } = useTranslation();
  const [adding, { open, close }] = useDisclosure(false);
  const { companyId, contactId } = form.values;
  const contacts = useQuery({
    ...findContacts({ companyId: companyId ?? undefined }, MOST),
    enabled: companyId !== null,
  });
  const items = companyId === null ? [] : (contacts.data?.items ?? []);
  const only = items.length === 1 ? items[0]?.id : undefined;

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the contacts of the company have arrived
  useEffect(() => {
    if (only && contactId === null) {
      form.setFieldValue('contactId', only);
    }
  }, [only, companyId]);

  return (
    <div>
      <Select
        label={t('quote.contact')}
        required
        searchable
        disabled={companyId === null}
        placeholder={t(companyId === null ? 'quote.contactFirst' : 'common.choose')}
        nothingFoundMessage={t('common.nothingFound')}
        data={items.map(({ id, firstName, lastName }) => ({ value: id, label: `${firstName} ${lastName}` }))}
        {...form.getInputProps('contactId')}
      />
      {companyId !== null && contactId === null && (
        <Anchor component="button" type="button" size="xs" mt={4} onClick={open}>
          {t('quote.newContactHere')}
        </Anchor>
      )}
      {adding && companyId !== null && (
        <ContactForm companyId={companyId} onClose={close} onSaved={({ id }) => form.setFieldValue('contactId', id)} />
      )}
    </div>
  );
}
