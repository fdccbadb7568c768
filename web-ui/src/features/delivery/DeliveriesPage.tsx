import { Text } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DeliverySummary } from '../../api/types';
import { formatInstant } from '../../shared/format/dates';
import { LookBackButton } from '../../shared/moment/LookBackButton';
import { MomentBar } from '../../shared/moment/MomentBar';
import { useMoment } from '../../shared/moment/useMoment';
import { EmptyState } from '../../shared/ui/EmptyState';
import { ExportButton } from '../../shared/ui/ExportButton';
import { FilterChips } from '../../shared/ui/FilterChips';
import { TextLink } from '../../shared/ui/links';
import { PagedTable } from '../../shared/ui/PagedTable';
import { PageHeader } from '../../shared/ui/PageHeader';
import { StatusPill } from '../../shared/ui/StatusPill';
import { SavedViews } from '../savedview/SavedViews';
import { DeliveryDrawer } from './DeliveryDrawer';
import { DeliveryFilterFields } from './DeliveryFilterFields';
import { type DeliveryFilters, exportAddress } from './filters';
import { deliveriesQuery } from './queries';
import { SendingAddress } from './SendingAddress';
import { STATE_GROUPS } from './stateGroups';
import { chipWording } from './wording';

const route = getRouteApi('/deliveries');

export function DeliveriesPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const { delivery, view, asOf: _, knownAt: __, ...filters } = search;
  const navigate = route.useNavigate();
  const { moment, isPast } = useMoment();
  const list = useInfiniteQuery(deliveriesQuery(filters, moment));
  const set = (change: DeliveryFilters) => void navigate({ search: { ...filters, view, ...change }, replace: true });

  return (
    <>
      <PageHeader
        title={t('delivery.list')}
        actions={
          <>
            <LookBackButton />
            {!isPast && <SavedViews list="deliveries" search={search} />}
            <ExportButton address={exportAddress(filters, moment)} name="deliveries" />
          </>
        }
      />
      <MomentBar />
      <div style={{ marginBottom: 12 }}>
        <FilterChips
          label={t('delivery.state')}
          value={filters.state}
          options={STATE_GROUPS.map((group) => ({ value: group, label: t(`delivery.filter.${group}`) }))}
          onChange={(state) => set({ state })}
        />
      </div>
      <DeliveryFilterFields value={filters} onChange={set} />
      <PagedTable<DeliverySummary>
        label={t('delivery.list')}
        list={list}
        columns={[
          {
            key: 'document',
            header: t('delivery.document'),
            cell: ({ id, documentNumber, recipients }) => (
              <>
                <TextLink
                  to="/deliveries"
                  search={(now) => ({ ...now, delivery: id })}
                  resetScroll={false}
                  underline="never"
                  className="figure"
                >
                  {documentNumber ?? t('delivery.one')}
                </TextLink>
                <Text size="xs" c="dimmed" hiddenFrom="sm" className="pre">
                  {recipients.map(({ email }) => email).join(', ')}
                </Text>
              </>
            ),
          },
          {
            key: 'recipients',
            header: t('delivery.recipients'),
            cell: ({ recipients }) => recipients.map(({ email }) => email).join(', '),
            visibleFrom: 'sm',
          },
          {
            key: 'state',
            header: t('delivery.state'),
            cell: (row) => {
              const { tone, text } = chipWording(row, t);
              return <StatusPill tone={tone}>{text}</StatusPill>;
            },
          },
          {
            key: 'attempts',
            header: t('delivery.attemptCount'),
            align: 'right',
            cell: (d) => d.attemptCount,
            visibleFrom: 'md',
          },
          { key: 'from', header: t('delivery.from'), cell: (d) => <SendingAddress delivery={d} />, visibleFrom: 'lg' },
          {
            key: 'requested',
            header: t('delivery.requested'),
            cell: ({ requestedAt }) => <span className="figure">{formatInstant(requestedAt)}</span>,
            visibleFrom: 'md',
          },
        ]}
        empty={
          Object.keys(filters).length > 0 ? (
            <EmptyState icon={IconSend} title={t('common.nothingFound')} text={t('delivery.noneFound')} />
          ) : (
            <EmptyState icon={IconSend} title={t('delivery.emptyTitle')} text={t('delivery.empty')} />
          )
        }
      />
      {delivery && (
        <DeliveryDrawer
          id={delivery}
          onClose={() => void navigate({ search: { ...filters, view }, resetScroll: false })}
        />
      )}
    </>
  );
}
