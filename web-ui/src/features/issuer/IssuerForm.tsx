import { Modal, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Issuer, IssuerDetails } from '../../api/types';
import { countryOptions } from '../../shared/format/countries';
import { currencyOptions } from '../../shared/format/currencies';
import { startOfDay } from '../../shared/format/dates';
import { useFormProblem } from '../../shared/problem/useFormProblem';
import { FormButtons } from '../../shared/ui/FormButtons';
import { FormMessage } from '../../shared/ui/FormMessage';
import { notifyDone } from '../../shared/ui/notify';
import { blankToNull } from '../../shared/write/blankToNull';
import { TrueSinceField } from '../../shared/write/TrueSinceField';
import { useRecordForm } from '../../shared/write/useRecordForm';
import { addIssuer, changeIssuer, readIssuer } from './queries';

export function IssuerForm({ issuer, onClose }: { issuer?: Issuer; onClose: () => void }) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: valuesOf(issuer) });
  const problem = useFormProblem(form);
  const { submit, busy, conflict } = useRecordForm({
    slice: 'issuer',
    record: issuer,
    form,
    problem,
    add: (values) => addIssuer(detailsOf(values), startOfDay(values.trueSince)),
    change: (id, version, values) => changeIssuer(id, version, detailsOf(values), startOfDay(values.trueSince)),
    read: readIssuer,
    valuesOf,
    labels: {
      name: t('issuer.name'),
      address: t('issuer.address'),
      country: t('issuer.country'),
      taxId: t('issuer.taxId'),
      defaultCurrency: t('issuer.defaultCurrency'),
      email: t('issuer.email'),
      phone: t('issuer.phone'),
      quotePrefix: t('issuer.quotePrefix'),
    },
    onSaved: (_, values) => {
      notifyDone(t('issuer.saved', { name: values.name }));
      onClose();
    },
  });

  return (
    <Modal opened onClose={onClose} size="lg" title={t(issuer ? 'issuer.edit' : 'issuer.new')}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput label={t('issuer.name')} required data-autofocus {...form.getInputProps('name')} />
          <Textarea label={t('issuer.address')} required autosize minRows={2} {...form.getInputProps('address')} />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <Select
              label={t('issuer.country')}
              required
              searchable
              data={countryOptions(issuer?.country)}
              {...form.getInputProps('country')}
            />
            <TextInput label={t('issuer.taxId')} required {...form.getInputProps('taxId')} />
            <Select
              label={t('issuer.defaultCurrency')}
              required
              searchable
              data={currencyOptions(issuer?.defaultCurrency)}
              {...form.getInputProps('defaultCurrency')}
            />
            <TextInput label={t('issuer.quotePrefix')} required maxLength={10} {...form.getInputProps('quotePrefix')} />
            <TextInput label={t('issuer.email')} type="email" {...form.getInputProps('email')} />
            <TextInput label={t('issuer.phone')} type="tel" {...form.getInputProps('phone')} />
          </SimpleGrid>
          <TrueSinceField input={form.getInputProps('trueSince')} />
          <FormMessage message={problem.message} />
          <FormButtons submit={t('common.save')} busy={busy} onCancel={onClose} />
        </Stack>
      </form>
      {conflict}
    </Modal>
  );
}

type Values = ReturnType<typeof valuesOf>;

function valuesOf(issuer?: Issuer) {
  return {
    name: issuer?.name ?? '',
    address: issuer?.address ?? '',
    country: issuer?.country ?? 'TH',
    taxId: issuer?.taxId ?? '',
    defaultCurrency: issuer?.defaultCurrency ?? 'THB',
    email: issuer?.email ?? '',
    phone: issuer?.phone ?? '',
    quotePrefix: issuer?.quotePrefix ?? 'Q',
    trueSince: '',
  };
}

function detailsOf(values: Values): IssuerDetails {
  return {
    name: values.name.trim(),
    address: values.address.trim(),
    country: values.country,
    taxId: values.taxId.trim(),
    defaultCurrency: values.defaultCurrency,
    email: blankToNull(values.email),
    phone: blankToNull(values.phone),
    quotePrefix: values.quotePrefix.trim(),
  };
}
