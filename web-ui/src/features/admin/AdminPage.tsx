import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../shared/ui/PageHeader';
import { DeadLetters } from './DeadLetters';
import { Rebuilds } from './Rebuilds';
import { Settings } from './Settings';

export function AdminPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('admin.title')} />
      <Stack gap="lg">
        <DeadLetters />
        <Rebuilds />
        <Settings />
      </Stack>
    </>
  );
}
