import { Modal, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Company, CompanyDetails, Written } from '../../api/types';
import { countryOptions } from '../../shared/format/countries';
import { startOfDay } from '../../shared/format/dates';
import { useFormProblem } from '../../shared/problem/useFormProblem';
import { FormButtons } from '../../shared/ui/FormButtons';
import { FormMessage } from '../../shared/ui/FormMessage';
import { notifyDone } from '../../shared/ui/notify';
import { blankToNull } from '../../shared/write/blankToNull';
import { TrueSinceField } from '../../shared/write/TrueSinceField';
import { useRecordForm } from '../../shared/write/useRecordForm';
import { addCompany, changeCompany, readCompany } from './queries';

interface Props {
  company?: Company;
  onClose: () => void;
  onSaved?: (saved: Written) => void;
}

export function CompanyForm({ company, onClose, onSaved }: Props) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: valuesOf(company) });
  const problem = useFormProblem(form);
  const { submit, busy, conflict } = useRecordForm({
    slice: 'company',
    record: company,
    form,
    problem,
    add: (values) => addCompany(detailsOf(values), startOfDay(values.trueSince)),
    change: (id, version, values) => changeCompany(id, version, detailsOf(values), startOfDay(values.trueSince)),
    read: readCompany,
    valuesOf,
    labels: {
      name: t('company.name'),
      country: t('company.country'),
      email: t('company.email'),
      phone: t('company.phone'),
      taxId: t('company.taxId'),
      address: t('company.address'),
    },
    onSaved: (saved, values) => {
      notifyDone(t('company.saved', { name: values.name }));
      onClose();
      onSaved?.(saved);
    },
  });

  return (
    <Modal opened onClose={onClose} size="lg" title={t(company ? 'company.edit' : 'company.new')}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput label={t('company.name')} required data-autofocus {...form.getInputProps('name')} />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <Select
              label={t('company.country')}
              required
              searchable
              data={countryOptions(company?.country)}
              {...form.getInputProps('country')}
            />
            <TextInput label={t('company.taxId')} {...form.getInputProps('taxId')} />
            <TextInput label={t('company.email')} type="email" {...form.getInputProps('email')} />
            <TextInput label={t('company.phone')} type="tel" {...form.getInputProps('phone')} />
          </SimpleGrid>
          <Textarea label={t('company.address')} autosize minRows={2} {...form.getInputProps('address')} />
          <TrueSinceField input={form.getInputProps('trueSince')} />
          <FormMessage message={problem.message} />
          <FormButtons submit={t('common.save')} busy={busy} onCancel={onClose} />
        </Stack>
      </form>
      {conflict}
    </Modal>
  );
}

type Values = {
  name: string;
  country: string;
  email: string;
  phone: string;
  address: string;
  taxId: string;
  trueSince: string;
};

function valuesOf(company?: Company): Values {
  return {
    name: company?.name ?? '',
    country: company?.country ?? 'TH',
    email: company?.email ?? '',
    phone: company?.phone ?? '',
    address: company?.address ?? '',
    taxId: company?.taxId ?? '',
    trueSince: '',
  };
}

function detailsOf(values: Values): CompanyDetails {
  return {
    name: values.name.trim(),
    country: values.country,
    email: blankToNull(values.email),
    phone: blankToNull(values.phone),
    address: blankToNull(values.address),
    taxId: blankToNull(values.taxId),
  };
}
