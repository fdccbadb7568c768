import { Button, Center, Loader, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Brand } from '../frame/Brand';

export function StartingPage() {
  const { t } = useTranslation();
  return (
    <Center component="main" mih="100vh">
      <Stack align="center" gap="md">
        <Title order={1}>
          <Brand />
        </Title>
        <Loader size="sm" type="dots" aria-hidden />
        <Text size="sm" c="dimmed" role="status">
          {t('signIn.starting')}
        </Text>
      </Stack>
    </Center>
  );
}

export function UnreachablePage({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <Center component="main" mih="100vh" p="md">
      <Stack align="center" gap="sm" ta="center">
        <Brand />
        <Title order={1} mt="md">
          {t('signIn.unreachableTitle')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('signIn.unreachable')}
        </Text>
        <Button onClick={onRetry}>{t('common.retry')}</Button>
      </Stack>
    </Center>
  );
}
