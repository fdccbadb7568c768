import { Button, Group } from '@mantine/core';
import { IconAddressBook, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Contact } from '../../api/types';
import { LookBackButton } from '../../shared/moment/LookBackButton';
import { MomentBar } from '../../shared/moment/MomentBar';
import { useMoment } from '../../shared/moment/useMoment';
import { EmptyState } from '../../shared/ui/EmptyState';
import { TextLink } from '../../shared/ui/links';
import { PagedTable } from '../../shared/ui/PagedTable';
import { PageHeader } from '../../shared/ui/PageHeader';
import { SearchField } from '../../shared/ui/SearchField';
import { SavedViews } from '../savedview/SavedViews';
import { ContactForm } from './ContactForm';
import { contactsQuery } from './queries';

const route = getRouteApi('/contacts');

export function ContactsPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const { q, sort, companyId, create } = search;
  const narrowed = q || companyId;
  const navigate = route.useNavigate();
  const { moment, isPast } = useMoment();
  const list = useInfiniteQuery(contactsQuery({ q, sort, companyId, ...moment }));
  const add = (
    <Button
      leftSection={<IconPlus size={16} />}
      onClick={() => void navigate({ search: (now) => ({ ...now, create: true }) })}
    >
      {t('contact.new')}
    </Button>
  );

  return (
    <>
      <PageHeader
        title={t('contact.list')}
        actions={
          !isPast && (
            <>
              <LookBackButton />
              <SavedViews list="contacts" search={search} />
              {add}
            </>
          )
        }
      />
      <MomentBar />
      <Group mb="sm">
        <SearchField
          label={t('contact.searchHint')}
          value={q ?? ''}
          onSearch={(text) => void navigate({ search: (now) => ({ ...now, q: text || undefined }), replace: true })}
        />
      </Group>
      <PagedTable<Contact>
        label={t('contact.list')}
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
          { key: 'company', header: t('contact.company'), cell: ({ companyName }) => companyName ?? '—' },
          { key: 'email', header: t('contact.email'), cell: ({ email }) => email, visibleFrom: 'sm' },
          { key: 'phone', header: t('contact.phone'), cell: ({ phone }) => phone, visibleFrom: 'md' },
        ]}
        empty={
          narrowed ? (
            <EmptyState
              icon={IconAddressBook}
              title={t('common.nothingFound')}
              text={t('contact.noneFound', { q: q ?? '' })}
            />
          ) : (
            <EmptyState
              icon={IconAddressBook}
              title={t('contact.emptyTitle')}
              text={t('contact.empty')}
              action={!isPast && add}
            />
          )
        }
      />
      {create && !isPast && (
        <ContactForm
          onClose={() => void navigate({ search: ({ create: _, ...now }) => now })}
          onSaved={({ id }) => void navigate({ to: '/contacts/$contactId', params: { contactId: id } })}
        />
      )}
    </>
  );
}
