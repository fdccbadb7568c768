import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TrailEntry } from '../../api/types';
import { ExportButton } from '../../shared/ui/ExportButton';
import { FilterChips } from '../../shared/ui/FilterChips';
import { PageHeader } from '../../shared/ui/PageHeader';
import { AccessItem } from './AccessItem';
import { Entry } from './Entry';
import { EntryList } from './EntryList';
import { trailQuery } from './queries';
import { TrailFields } from './TrailFields';
import { exportAddress, KIND_GROUPS, type KindGroup, type TrailFilters } from './trailFilters';

const route = getRouteApi('/audit');
const GROUPS = Object.keys(KIND_GROUPS) as KindGroup[];

/** Everything on record: what happened, and what was refused, looked at or exported. */
export function AuditPage() {
  const { t } = useTranslation();
  const filters = route.useSearch();
  const navigate = route.useNavigate();
  const list = useInfiniteQuery(trailQuery(filters));
  const set = (change: TrailFilters) => void navigate({ search: { ...filters, ...change }, replace: true });

  return (
    <>
      <PageHeader
        title={t('audit.list')}
        actions={<ExportButton address={exportAddress(filters)} name="audit-trail" />}
      />
      <div style={{ marginBottom: 12 }}>
        <FilterChips
          label={t('audit.kind')}
          value={filters.kind}
          options={GROUPS.map((group) => ({ value: group, label: t(`audit.group.${group}`) }))}
          onChange={(kind) => set({ kind })}
        />
      </div>
      <TrailFields value={filters} onChange={set} />
      <EntryList label={t('audit.list')} list={list}>
        {(entry) => <Line entry={entry} />}
      </EntryList>
    </>
  );
}

function Line({ entry: { change, access, actor, entityType, entityName = null } }: { entry: TrailEntry }) {
  if (change) {
    return <Entry entry={change} recordName={entityName} />;
  }
  return access && <AccessItem access={access} actor={actor} entityType={entityType} entityName={entityName} />;
}
