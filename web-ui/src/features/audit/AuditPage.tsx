import { Button, Group, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../shared/ui/PageHeader';
import { usersForChoice } from '../identity/queries';
import { EntryList } from './EntryList';
import { ENTITY_TYPES } from './entityTypes';
import { auditQuery } from './queries';
import { useRecordWords } from './RecordLink';

const route = getRouteApi('/audit');

export function AuditPage() {
  const { t } = useTranslation();
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const list = useInfiniteQuery(auditQuery(filter));
  const users = useQuery(usersForChoice);
  const set = (change: typeof filter) => void navigate({ search: { ...filter, ...change }, replace: true });

  return (
    <>
      <PageHeader title={t('audit.list')} />
      <Group mb="sm" gap="sm" align="flex-end">
        <Select
          label={t('audit.type')}
          placeholder={t('audit.anything')}
          clearable
          data={ENTITY_TYPES.map((type) => ({ value: type, label: t(`audit.entity.${type}`) }))}
          value={filter.entityType ?? null}
          onChange={(entityType) => set({ entityType: entityType ?? undefined, entityId: undefined })}
        />
        <Select
          label={t('audit.actor')}
          placeholder={t('audit.anyone')}
          clearable
          searchable
          data={(users.data?.items ?? []).map(({ id, displayName }) => ({ value: id, label: displayName }))}
          value={filter.actorId ?? null}
          onChange={(actorId) => set({ actorId: actorId ?? undefined })}
        />
        {filter.entityId && (
          <OneRecord
            type={filter.entityType}
            id={filter.entityId}
            onClear={() => set({ entityId: undefined, entityType: undefined })}
          />
        )}
      </Group>
      <EntryList label={t('audit.list')} list={list} withRecord />
    </>
  );
}

/** The one record the trail is narrowed to; a press shows all again. */
function OneRecord({ type = '', id, onClear }: { type?: string; id: string; onClear: () => void }) {
  const { t } = useTranslation();
  const words = useRecordWords(type, id);
  return (
    <Button
      variant="default"
      rightSection={<IconX size={14} aria-hidden />}
      aria-label={`${words}: ${t('audit.onlyRecordClear')}`}
      onClick={onClear}
    >
      {words}
    </Button>
  );
}
