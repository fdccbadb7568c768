import { Select, SimpleGrid } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { currencyOptions } from '../../../shared/format/currencies';
import { CompanySelect } from '../../company/CompanySelect';
import { issuersForChoice } from '../../issuer/queries';
import { ContactField } from './ContactField';
import type { QuoteValues } from './quoteValues';

/** Who offers, to whom, in what money and until when. */
export function QuoteFields({ form }: { form: UseFormReturnType<QuoteValues> }) {
  const { t } = useTranslation();
  const issuers = useQuery(issuersForChoice);
  const issuerItems = issuers.data?.items ?? [];

  function chooseIssuer(id: string | null) {
    form.setFieldValue('issuerId', id);
    const currency = issuerItems.find((issuer) => issuer.id === id)?.defaultCurrency;
    if (currency) {
      form.setFieldValue('currency', currency);
    }
  }

  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm">
      <CompanySelect
        label={t('quote.company')}
        required
        placeholder={t('common.choose')}
        {...form.getInputProps('companyId')}
        onChange={(id) => {
          form.setFieldValue('companyId', id);
          form.setFieldValue('contactId', null);
        }}
      />
      <ContactField form={form} />
      <Select
        label={t('quote.issuer')}
        required
        allowDeselect={false}
        data={issuerItems.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps('issuerId')}
        onChange={chooseIssuer}
      />
      <Select
        label={t('quote.currency')}
        required
        searchable
        allowDeselect={false}
        data={currencyOptions(form.values.currency)}
        {...form.getInputProps('currency')}
      />
      <DateInput
        label={t('quote.validUntil')}
        required
        valueFormat="D MMM YYYY"
        hideOutsideDates
        ariaLabels={{ previousMonth: t('common.previousMonth'), nextMonth: t('common.nextMonth') }}
        {...form.getInputProps('validUntil')}
      />
    </SimpleGrid>
  );
}
