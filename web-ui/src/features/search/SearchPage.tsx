import { Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LookBackButton } from '../../shared/moment/LookBackButton';
import { MomentBar } from '../../shared/moment/MomentBar';
import { useMoment } from '../../shared/moment/useMoment';
import { useIsAdmin } from '../../shared/session/keeper';
import { EmptyState } from '../../shared/ui/EmptyState';
import { FilterChips } from '../../shared/ui/FilterChips';
import { LoadMore } from '../../shared/ui/LoadMore';
import { PageHeader } from '../../shared/ui/PageHeader';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import { SearchField } from '../../shared/ui/SearchField';
import { HitList } from './HitList';
import { searchQuery } from './queries';
import { typesFor } from './types';

const route = getRouteApi('/search');

/** Everything that words are found in, best first. */
export function SearchPage() {
  const { t } = useTranslation();
  const { q = '', type } = route.useSearch();
  const navigate = route.useNavigate();
  const types = typesFor(useIsAdmin());
  const { moment } = useMoment();
  const list = useInfiniteQuery(searchQuery(q.trim(), type ?? types.map((one) => one.type).join(','), moment));
  const hits = list.data?.pages.flatMap((page) => page.items);
  return (
    <>
      <PageHeader
        title={t('search.title')}
        windowTitle={q ? t('search.windowTitle', { q }) : undefined}
        actions={<LookBackButton />}
      />
      <MomentBar />
      <Group mb="sm" gap="sm">
        <SearchField
          label={t('search.hint')}
          value={q}
          onSearch={(text) => void navigate({ search: (now) => ({ ...now, q: text || undefined }), replace: true })}
        />
        <FilterChips
          label={t('search.type')}
          value={type}
          options={types.map((one) => ({ value: one.type, label: t(`search.types.${one.type}`) }))}
          onChange={(next) => void navigate({ search: (now) => ({ ...now, type: next }), replace: true })}
        />
      </Group>
      {q.trim() === '' ? (
        <div className="card">
          <EmptyState icon={IconSearch} text={t('search.start')} />
        </div>
      ) : list.isError && hits === undefined ? (
        <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      ) : hits === undefined ? (
        <div className="card">
          <Stack gap="sm" p="md" aria-busy>
            <Skeleton height={14} width="40%" />
            <Skeleton height={14} width="65%" />
            <Skeleton height={14} width="50%" />
          </Stack>
        </div>
      ) : hits.length === 0 ? (
        <div className="card">
          <EmptyState icon={IconSearch} title={t('common.nothingFound')} text={t('search.nothing', { q })} />
        </div>
      ) : (
        <>
          {hits[0]?.match === 'similar' && (
            <Text size="sm" c="dimmed" mb="xs" role="status">
              {t('search.similar', { q })}
            </Text>
          )}
          <HitList label={t('search.title')} hits={hits} />
          <LoadMore list={list} />
        </>
      )}
    </>
  );
}
