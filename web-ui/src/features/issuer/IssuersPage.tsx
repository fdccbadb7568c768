import { Button, UnstyledButton } from '@mantine/core';
import { IconBuildingBank, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issuer } from '../../api/types';
import { countryName } from '../../shared/format/countries';
import { EmptyState } from '../../shared/ui/EmptyState';
import { PagedTable } from '../../shared/ui/PagedTable';
import { PageHeader } from '../../shared/ui/PageHeader';
import { RecordDrawer } from '../../shared/ui/RecordDrawer';
import { IssuerForm } from './IssuerForm';
import { issuersQuery } from './queries';

const route = getRouteApi('/issuers');

export function IssuersPage() {
  const { t } = useTranslation();
  const { create } = route.useSearch();
  const navigate = route.useNavigate();
  const [shown, setShown] = useState<string | null>(null);
  const [editing, setEditing] = useState<Issuer | null>(null);
  const list = useInfiniteQuery(issuersQuery);
  const record = list.data?.pages.flatMap((page) => page.items).find(({ id }) => id === shown);
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => void navigate({ search: { create: true } })}>
      {t('issuer.new')}
    </Button>
  );

  return (
    <>
      <PageHeader title={t('issuer.list')} actions={add} />
      <PagedTable<Issuer>
        label={t('issuer.list')}
        list={list}
        columns={[
          {
            key: 'name',
            header: t('issuer.name'),
            cell: ({ id, name }) => (
              <UnstyledButton className="rowButton" onClick={() => setShown(id)}>
                {name}
              </UnstyledButton>
            ),
          },
          { key: 'country', header: t('issuer.country'), cell: ({ country }) => countryName(country) },
          { key: 'taxId', header: t('issuer.taxId'), cell: ({ taxId }) => taxId, visibleFrom: 'sm' },
          { key: 'currency', header: t('issuer.defaultCurrency'), cell: (i) => i.defaultCurrency, visibleFrom: 'sm' },
          { key: 'prefix', header: t('issuer.quotePrefix'), cell: (i) => i.quotePrefix, visibleFrom: 'md' },
        ]}
        empty={
          <EmptyState icon={IconBuildingBank} title={t('issuer.emptyTitle')} text={t('issuer.empty')} action={add} />
        }
      />
      {record && (
        <RecordDrawer
          title={record.name}
          historyOf="issuers"
          id={record.id}
          onClose={() => setShown(null)}
          onEdit={() => setEditing(record)}
          properties={[
            { label: t('issuer.address'), value: record.address },
            { label: t('issuer.country'), value: countryName(record.country) },
            { label: t('issuer.taxId'), value: record.taxId },
            { label: t('issuer.defaultCurrency'), value: record.defaultCurrency },
            { label: t('issuer.email'), value: record.email },
            { label: t('issuer.phone'), value: record.phone },
            { label: t('issuer.quotePrefix'), value: record.quotePrefix },
          ]}
        />
      )}
      {create && <IssuerForm onClose={() => void navigate({ search: {} })} />}
      {editing && <IssuerForm issuer={editing} onClose={() => setEditing(null)} />}
    </>
  );
}
