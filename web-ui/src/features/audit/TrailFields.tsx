import { Group, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usersForChoice } from '../identity/queries';
import { ENTITY_TYPES } from './entityTypes';
import { OneRecord } from './OneRecord';
import type { TrailFilters } from './trailFilters';

interface Props {
  value: TrailFilters;
  onChange: (change: TrailFilters) => void;
}

/** Finds entries by who, about what and when. */
export function TrailFields({ value, onChange }: Props) {
  const { t } = useTranslation();
  const users = useQuery(usersForChoice);
  return (
    <Group mb="sm" gap="sm" align="flex-end">
      <Select
        label={t('audit.type')}
        placeholder={t('audit.anything')}
        clearable
        data={ENTITY_TYPES.map((type) => ({ value: type, label: t(`audit.entity.${type}`) }))}
        value={value.entityType ?? null}
        onChange={(entityType) => onChange({ entityType: entityType ?? undefined, entityId: undefined })}
      />
      <Select
        label={t('audit.actor')}
        placeholder={t('audit.anyone')}
        clearable
        searchable
        data={(users.data?.items ?? []).map(({ id, displayName }) => ({ value: id, label: displayName }))}
        value={value.actorId ?? null}
        onChange={(actorId) => onChange({ actorId: actorId ?? undefined })}
      />
      <TextInput
        type="date"
        label={t('audit.from')}
        max={value.until}
        value={value.from ?? ''}
        onChange={(event) => onChange({ from: event.currentTarget.value || undefined })}
      />
      <TextInput
        type="date"
        label={t('audit.until')}
        min={value.from}
        value={value.until ?? ''}
        onChange={(event) => onChange({ until: event.currentTarget.value || undefined })}
      />
      {value.entityId && (
        <OneRecord
          type={value.entityType}
          id={value.entityId}
          onClear={() => onChange({ entityId: undefined, entityType: undefined })}
        />
      )}
    </Group>
  );
}
