import { Button, UnstyledButton } from '@mantine/core';
import { IconBuildingBank, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issuer } from '../../api/types';
import { countryName } from '../../shared/format/countries';
import { LookBackButton } from '../../shared/moment/LookBackButton';
import { MomentBar } from '../../shared/moment/MomentBar';
import { useMoment } from '../../shared/moment/useMoment';
import { EmptyState } from '../../shared/ui/EmptyState';
import { PagedTable } from '../../shared/ui/PagedTable';
import { PageHeader } from '../../shared/ui/PageHeader';
import { IssuerDrawer } from './IssuerDrawer';
import { IssuerForm } from './IssuerForm';
import { issuersQuery } from './queries';

const route = getRouteApi('/issuers');

export function IssuersPage() {
  const { t } = useTranslation();
  const { create } = route.useSearch();
  const navigate = route.useNavigate();
  const [shown, setShown] = useState<string | null>(null);
  const [editing, setEditing] = useState<Issuer | null>(null);
  const { moment, isPast } = useMoment();
  const list = useInfiniteQuery(issuersQuery(moment));
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => void navigate({ search: { create: true } })}>
      {t('issuer.new')}
    </Button>
  );

  return (
    <>
      <PageHeader
        title={t('issuer.list')}
        actions={
          !isPast && (
            <>
              <LookBackButton />
              {add}
            </>
          )
        }
      />
      <MomentBar />
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
          <EmptyState
            icon={IconBuildingBank}
            title={t('issuer.emptyTitle')}
            text={t('issuer.empty')}
            action={!isPast && add}
          />
        }
      />
      {shown && <IssuerDrawer id={shown} onClose={() => setShown(null)} onEdit={setEditing} />}
      {create && !isPast && <IssuerForm onClose={() => void navigate({ search: {} })} />}
      {editing && !isPast && <IssuerForm issuer={editing} onClose={() => setEditing(null)} />}
    </>
  );
}
