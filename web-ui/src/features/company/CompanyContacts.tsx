import { Button, Group } from '@mantine/core';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '../../api/types';
import { useMoment } from '../../shared/moment/useMoment';
import { EmptyState } from '../../shared/ui/EmptyState';
import { TextLink } from '../../shared/ui/links';
import { PagedTable } from '../../shared/ui/PagedTable';
import { ContactForm } from '../contact/ContactForm';
import { contactsQuery } from '../contact/queries';

export function CompanyContacts({ companyId }: { companyId: string }) {
  const { t } = useTranslation();
  const { moment, isPast } = useMoment();
  const [adding, setAdding] = useState(false);
  const list = useInfiniteQuery(contactsQuery({ companyId, ...moment }));
  const add = !isPast && (
    <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t('contact.new')}
    </Button>
  );
  const isEmpty = list.data?.pages[0]?.items.length === 0;
  return (
    <>
      <PagedTable<Contact>
        label={t('company.contacts')}
        list={list}
        columns={[
          {
            key: 'name',
            header: t('contact.name'),
            cell: ({ id, firstName, lastName }) => (
              <TextLink to="/contacts/$contactId" params={{ contactId: id }} underline="never">
                {firstName} {lastName}
              </TextLink>
            ),
          },
          { key: 'email', header: t('contact.email'), cell: ({ email }) => email },
          { key: 'phone', header: t('contact.phone'), cell: ({ phone }) => phone, visibleFrom: 'sm' },
        ]}
        empty={<EmptyState icon={IconUsers} text={t('company.noContacts')} action={add} />}
      />
      {add && !isEmpty && <Group mt="sm">{add}</Group>}
      {adding && <ContactForm companyId={companyId} onClose={() => setAdding(false)} />}
    </>
  );
}
