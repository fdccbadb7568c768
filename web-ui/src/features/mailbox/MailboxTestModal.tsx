import { Alert, Button, Group, Loader, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Mailbox, MailboxTest } from '../../api/types';
import { ONCE } from '../../shared/live/outdate';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import { ConnectionSteps } from './ConnectionSteps';
import { testMailbox } from './queries';

/** Talks to the mail server step by step, sends nothing, and says what it found. */
export function MailboxTestModal({ mailbox, onClose }: { mailbox: Mailbox; onClose: () => void }) {
  const { t } = useTranslation();
  const test = useQuery({
    queryKey: ['mailbox', 'test', mailbox.id, mailbox.version],
    queryFn: () => testMailbox(mailbox.id),
    gcTime: 0,
    ...ONCE,
  });
  return (
    <Modal opened onClose={onClose} title={t('mailbox.testTitle', { address: mailbox.address })}>
      <Stack gap="md" aria-live="polite">
        {test.isFetching && (
          <Group gap="sm">
            <Loader size="xs" aria-hidden />
            <Text size="sm">{t('mailbox.testRunning')}</Text>
          </Group>
        )}
        {!test.isFetching && test.isError && <ProblemAlert error={test.error} />}
        {!test.isFetching && test.data && <Findings test={test.data} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => void test.refetch()} disabled={test.isFetching}>
            {t('mailbox.testAgain')}
          </Button>
          <Button onClick={onClose}>{t('common.close')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Findings({ test }: { test: MailboxTest }) {
  const { t } = useTranslation();
  return (
    <>
      <Alert
        variant="light"
        color={test.ok ? 'teal' : 'red'}
        title={t(test.ok ? 'mailbox.testOk' : 'mailbox.testFailed')}
        styles={{ message: { color: 'var(--mantine-color-text)' }, title: { color: 'var(--mantine-color-text)' } }}
      >
        {test.ok ? t('mailbox.testNothingSent') : test.advice}
      </Alert>
      <ConnectionSteps steps={test.steps} />
    </>
  );
}
