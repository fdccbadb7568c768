import { Group, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../../shared/ui/SearchField';
import { usersForChoice } from '../identity/queries';
import { mailboxesForChoice } from '../mailbox/queries';
import type { DeliveryFilters } from './filters';
import { CAUSES } from './wording';

interface Props {
  value: DeliveryFilters;
  onChange: (change: DeliveryFilters) => void;
}

/** Finds deliveries by what somebody knows of them. */
export function DeliveryFilterFields({ value, onChange }: Props) {
  const { t } = useTranslation();
  const users = useQuery(usersForChoice);
  const mailboxes = useQuery(mailboxesForChoice());
  return (
    <Group mb="sm" gap="sm" align="flex-end">
      <SearchField
        label={t('delivery.byRecipient')}
        value={value.recipient ?? ''}
        onSearch={(recipient) => onChange({ recipient: recipient || undefined })}
      />
      <SearchField
        label={t('delivery.byNumber')}
        value={value.number ?? ''}
        onSearch={(number) => onChange({ number: number || undefined })}
      />
      <Select
        label={t('delivery.sender')}
        placeholder={t('audit.anyone')}
        clearable
        searchable
        data={(users.data?.items ?? []).map(({ id, displayName }) => ({ value: id, label: displayName }))}
        value={value.senderId ?? null}
        onChange={(senderId) => onChange({ senderId: senderId ?? undefined })}
      />
      <Select
        label={t('delivery.from')}
        placeholder={t('delivery.anyMailbox')}
        clearable
        searchable
        data={(mailboxes.data?.items ?? []).map(({ id, address }) => ({ value: id, label: address }))}
        value={value.mailboxId ?? null}
        onChange={(mailboxId) => onChange({ mailboxId: mailboxId ?? undefined })}
      />
      <Select
        label={t('delivery.failure')}
        placeholder={t('audit.anything')}
        clearable
        data={CAUSES.map((cause) => ({ value: cause, label: t(`delivery.cause.${cause}`) }))}
        value={value.cause ?? null}
        onChange={(cause) => onChange({ cause: cause ?? undefined })}
      />
      <TextInput
        type="date"
        label={t('delivery.since')}
        max={value.until}
        value={value.from ?? ''}
        onChange={(event) => onChange({ from: event.currentTarget.value || undefined })}
      />
      <TextInput
        type="date"
        label={t('delivery.until')}
        min={value.from}
        value={value.until ?? ''}
        onChange={(event) => onChange({ until: event.currentTarget.value || undefined })}
      />
    </Group>
  );
}
