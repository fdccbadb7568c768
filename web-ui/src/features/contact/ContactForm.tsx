import { Modal, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Contact, ContactDetails, Written } from '../../api/types';
import { LANGUAGES } from '../../i18n';
import { startOfDay } from '../../shared/format/dates';
import { useFormProblem } from '../../shared/problem/useFormProblem';
import { FormButtons } from '../../shared/ui/FormButtons';
import { FormMessage } from '../../shared/ui/FormMessage';
import { notifyDone } from '../../shared/ui/notify';
import { blankToNull } from '../../shared/write/blankToNull';
import { TrueSinceField } from '../../shared/write/TrueSinceField';
import { useRecordForm } from '../../shared/write/useRecordForm';
import { CompanySelect } from '../company/CompanySelect';
import { addContact, changeContact, readContact } from './queries';

interface Props {
  contact?: Contact;
  /** The company a new contact belongs to. */
  companyId?: string;
  onClose: () => void;
  onSaved?: (saved: Written) => void;
}

export function ContactForm({ contact, companyId, onClose, onSaved }: Props) {
  const { t } = useTranslation();
  const form = useForm<Values>({ initialValues: { ...valuesOf(contact), ...(companyId && { companyId }) } });
  const problem = useFormProblem(form);
  const { submit, busy, conflict } = useRecordForm<Contact, Values>({
    slice: 'contact',
    record: contact,
    form,
    problem,
    add: (values) => addContact(detailsOf(values), startOfDay(values.trueSince)),
    change: (id, version, values) => changeContact(id, version, detailsOf(values), startOfDay(values.trueSince)),
    read: readContact,
    valuesOf,
    labels: {
      firstName: t('contact.firstName'),
      lastName: t('contact.lastName'),
      email: t('contact.email'),
      phone: t('contact.phone'),
      language: t('contact.language'),
    },
    onSaved: (saved, values) => {
      notifyDone(t('contact.saved', { name: `${values.firstName} ${values.lastName}` }));
      onClose();
      onSaved?.(saved);
    },
  });

  return (
    <Modal opened onClose={onClose} size="lg" title={t(contact ? 'contact.edit' : 'contact.new')}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <TextInput label={t('contact.firstName')} required data-autofocus {...form.getInputProps('firstName')} />
            <TextInput label={t('contact.lastName')} required {...form.getInputProps('lastName')} />
            <TextInput label={t('contact.email')} required type="email" {...form.getInputProps('email')} />
            <TextInput label={t('contact.phone')} type="tel" {...form.getInputProps('phone')} />
            <CompanySelect
              label={t('contact.company')}
              placeholder={t('contact.noCompany')}
              clearable
              {...form.getInputProps('companyId')}
            />
            <Select
              label={t('contact.language')}
              clearable
              data={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
              {...form.getInputProps('language')}
            />
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

interface Values {
  companyId: string | null;
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
  language: string | null;
  trueSince: string;
}

function valuesOf(contact?: Contact): Values {
  return {
    companyId: contact?.companyId ?? null,
    firstName: contact?.firstName ?? '',
    lastName: contact?.lastName ?? '',
    email: contact?.email ?? '',
    phone: contact?.phone ?? '',
    language: contact?.language ?? null,
    trueSince: '',
  };
}

function detailsOf(values: Values): ContactDetails {
  return {
    companyId: values.companyId,
    firstName: values.firstName.trim(),
    lastName: values.lastName.trim(),
    email: values.email.trim(),
    phone: blankToNull(values.phone),
    language: values.language,
  };
}
