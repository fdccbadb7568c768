import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** Asks before unsaved changes are left behind. */
export function LeaveDialog({ isDirty }: { isDirty: () => boolean }) {
  const { t } = useTranslation();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => isDirty(),
    enableBeforeUnload: () => isDirty(),
    withResolver: true,
  });
  if (status !== 'blocked') {
    return null;
  }
  return (
    <Modal opened onClose={reset} title={t('common.leaveTitle')}>
      <Stack gap="md">
        <Text size="sm">{t('common.leave')}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={proceed}>
            {t('common.leaveConfirm')}
          </Button>
          <Button onClick={reset}>{t('common.leaveStay')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
