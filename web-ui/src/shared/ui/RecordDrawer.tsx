import { Button, Drawer, Group, Stack, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { History } from '../../features/audit/History';
import type { HistoryOf } from '../../features/audit/queries';
import { Properties } from './Properties';

interface Props {
  title: string;
  historyOf: HistoryOf;
  id: string;
  properties: { label: string; value: ReactNode }[];
  /** What has to be seen before anything else. */
  above?: ReactNode;
  actions?: ReactNode;
  /** Between what can be done and what happened. */
  below?: ReactNode;
  onEdit: () => void;
  onClose: () => void;
}

/** A record beside its list: what it says, what can be done, what happened to it. */
export function RecordDrawer({ title, historyOf, id, properties, above, actions, below, onEdit, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Drawer opened onClose={onClose} position="right" size="lg" title={<Title order={2}>{title}</Title>}>
      <Stack gap="lg">
        {above}
        <Properties items={properties} />
        <Group gap="xs">
          <Button variant="default" leftSection={<IconPencil size={16} />} onClick={onEdit}>
            {t('common.edit')}
          </Button>
          {actions}
        </Group>
        {below}
        <div>
          <Title order={3} mb="xs">
            {t('common.history')}
          </Title>
          <History of={historyOf} id={id} />
        </div>
      </Stack>
    </Drawer>
  );
}
