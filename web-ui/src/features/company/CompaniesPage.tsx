import { Button, Group, NativeSelect } from '@mantine/core';
import { IconBuilding, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Company } from '../../api/types';
import { countryName } from '../../shared/format/countries';
import { formatInstantDay } from '../../shared/format/dates';
import { LookBackButton } from '../../shared/moment/LookBackButton';
import { MomentBar } from '../../shared/moment/MomentBar';
import { useMoment } from '../../shared/moment/useMoment';
import { EmptyState } from '../../shared/ui/EmptyState';
import { TextLink } from '../../shared/ui/links';
import { PagedTable } from '../../shared/ui/PagedTable';
import { PageHeader } from '../../shared/ui/PageHeader';
import { SearchField } from '../../shared/ui/SearchField';
import { SavedViews } from '../savedview/SavedViews';
import { CompanyForm } from './CompanyForm';
import { companiesQuery } from './queries';

const route = getRouteApi('/companies');

export function CompaniesPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const { q, sort = 'name', create } = search;
  const navigate = route.useNavigate();
  const { moment, isPast } = useMoment();
  const list = useInfiniteQuery(companiesQuery({ q, sort, ...moment }));
  const open = () => void navigate({ search: (now) => ({ ...now, create: true }) });
  const close = () => void navigate({ search: ({ create: _, ...now }) => now });
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={open}>
      {t('company.new')}
    </Button>
  );

  return (
    <>
      <PageHeader
        title={t('company.list')}
        actions={
          !isPast && (
            <>
              <LookBackButton />
              <SavedViews list="companies" search={search} />
              {add}
            </>
          )
        }
      />
      <MomentBar />
      <Group mb="sm" gap="xs">
        <SearchField
          label={t('company.searchHint')}
          value={q ?? ''}
          onSearch={(text) => void navigate({ search: (now) => ({ ...now, q: text || undefined }), replace: true })}
        />
        <NativeSelect
          aria-label={t('company.sort')}
          value={sort}
          onChange={(event) =>
            void navigate({ search: (now) => ({ ...now, sort: event.currentTarget.value }), replace: true })
          }
          data={[
            { value: 'name', label: t('company.sortName') },
            { value: '-createdAt', label: t('company.sortNewest') },
          ]}
        />
      </Group>
      <PagedTable<Company>
        label={t('company.list')}
        list={list}
        columns={[
          {
            key: 'name',
            header: t('company.name'),
            cell: ({ id, name }) => (
              <TextLink to="/companies/$companyId" params={{ companyId: id }} underline="never">
                {name}
              </TextLink>
            ),
          },
          { key: 'country', header: t('company.country'), cell: ({ country }) => countryName(country) },
          { key: 'email', header: t('company.email'), cell: ({ email }) => email, visibleFrom: 'sm' },
          { key: 'phone', header: t('company.phone'), cell: ({ phone }) => phone, visibleFrom: 'md' },
          {
            key: 'created',
            header: t('common.created'),
            cell: ({ createdAt }) => <span className="figure">{formatInstantDay(createdAt)}</span>,
            visibleFrom: 'md',
            width: 130,
          },
        ]}
        empty={
          q ? (
            <EmptyState icon={IconBuilding} title={t('common.nothingFound')} text={t('company.noneFound', { q })} />
          ) : (
            <EmptyState
              icon={IconBuilding}
              title={t('company.emptyTitle')}
              text={t('company.empty')}
              action={!isPast && add}
            />
          )
        }
      />
      {create && !isPast && (
        <CompanyForm
          onClose={close}
          onSaved={({ id }) => void navigate({ to: '/companies/$companyId', params: { companyId: id } })}
        />
      )}
    </>
  );
}
