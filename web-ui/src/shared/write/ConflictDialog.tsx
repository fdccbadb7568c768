import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { actorName } from '../../features/audit/actorName';
import type { EntityType } from '../../features/audit/entityTypes';
import { lastChangeQuery } from '../../features/audit/queries';

export interface Difference {
  label: string;
  theirs: string;
  mine: string;
}

interface Props {
  slice: EntityType;
  id: string;
  mineVersion: number;
  theirsVersion: number;
  differences: Difference[];
  onTakeTheirs: () => void;
  onKeepMine: () => void;
  onClose: () => void;
}

/** Somebody else saved first: shows both versions side by side and lets the user choose. */
export function ConflictDialog(props: Props) {
  const { slice, id, mineVersion, theirsVersion, differences, onTakeTheirs, onKeepMine, onClose } = props;
  const { t } = useTranslation();
  const last = useQuery(lastChangeQuery(slice, id));
  return (
    <Modal opened onClose={onClose} size="xl" title={t('problem.staleTitle')}>
      <Stack gap="md">
        <Text size="sm">
          {t('problem.stale', {
            actor: last.data ? actorName(last.data.actor, t) : t('problem.staleSomeone'),
            theirs: theirsVersion,
            mine: mineVersion,
          })}
        </Text>
        {differences.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('problem.staleSame')}
          </Text>
        ) : (
          <Table withTableBorder layout="fixed" fz="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w="24%">{t('problem.staleField')}</Table.Th>
                <Table.Th>{t('problem.staleTheirs')}</Table.Th>
                <Table.Th>{t('problem.staleMine')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {differences.map(({ label, theirs, mine }) => (
                <Table.Tr key={label}>
                  <Table.Td c="dimmed">{label}</Table.Td>
                  <Table.Td className="pre">{theirs || '—'}</Table.Td>
                  <Table.Td className="pre">{mine || '—'}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" color="gray" c="dimmed" onClick={onClose}>
            {t('problem.staleKeepEditing')}
          </Button>
          <Button variant="default" onClick={onTakeTheirs}>
            {t('problem.staleTakeTheirs')}
          </Button>
          <Button onClick={onKeepMine}>{t('problem.staleKeepMine')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
