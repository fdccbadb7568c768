import { Skeleton, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import { StatusPill } from '../../shared/ui/StatusPill';
import classes from './AdminPage.module.css';
import { settingsQuery } from './queries';

export function Settings() {
  const { t } = useTranslation();
  const settings = useQuery(settingsQuery);
  return (
    <section className={`card ${classes.section}`} aria-label={t('admin.settings')}>
      <Title order={2}>{t('admin.settings')}</Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('admin.settingsText')}
      </Text>
      {settings.data ? (
        <Table fz="sm" aria-label={t('admin.settings')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('admin.setting')}</Table.Th>
              <Table.Th>{t('common.status')}</Table.Th>
              <Table.Th visibleFrom="sm">{t('common.details')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {settings.data.items.map(({ name, set, description }) => (
              <Table.Tr key={name}>
                <Table.Td>
                  <Text ff="monospace" size="xs" className="pre">
                    {name}
                  </Text>
                  <Text size="xs" c="dimmed" hiddenFrom="sm">
                    {description}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <StatusPill tone={set ? 'good' : 'neutral'}>{t(set ? 'admin.isSet' : 'admin.isNotSet')}</StatusPill>
                </Table.Td>
                <Table.Td c="dimmed" visibleFrom="sm">
                  {description}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : settings.isError ? (
        <ProblemAlert error={settings.error} onRetry={() => void settings.refetch()} />
      ) : (
        <Skeleton height={120} />
      )}
    </section>
  );
}
