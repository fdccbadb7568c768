import { Button, Group, Stack, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { History } from '../../features/audit/History';
import type { HistoryOf } from '../../features/audit/queries';
import { LookBackButton } from '../moment/LookBackButton';
import { useMoment } from '../moment/useMoment';
import { Properties } from './Properties';

interface Props {
  historyOf: HistoryOf;
  id: string;
  properties: { label: string; value: ReactNode }[];
  /** What has to be seen before anything else. */
  above?: ReactNode;
  actions?: ReactNode;
  /** Between what can be done and what happened. */
  below?: ReactNode;
  onEdit: () => void;
}

/** What a record says, what can be done with it, and what happened to it. In the past nothing can be done. */
export function RecordCard({ historyOf, id, properties, above, actions, below, onEdit }: Props) {
  const { t } = useTranslation();
  const { isPast } = useMoment();
  return (
    <Stack gap="lg">
      {above}
      <Properties items={properties} />
      {!isPast && (
        <Group gap="xs">
          <Button variant="default" leftSection={<IconPencil size={16} />} onClick={onEdit}>
            {t('common.edit')}
          </Button>
          {actions}
          <LookBackButton />
        </Group>
      )}
      {below}
      <div>
        <Title order={3} mb="xs">
          {t('common.history')}
        </Title>
        <History of={historyOf} id={id} />
      </div>
    </Stack>
  );
}
