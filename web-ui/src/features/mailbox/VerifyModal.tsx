import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Mailbox, MailboxVerification } from '../../api/types';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import { useWrite } from '../../shared/write/useWrite';
import { ConnectionSteps } from './ConnectionSteps';
import { readMailbox, verifyMailbox } from './queries';

/** Lets a mailbox send a message to itself and says, step by step, how that went. */
export function VerifyModal({ mailbox, onClose }: { mailbox: Mailbox; onClose: () => void }) {
  const { t } = useTranslation();
  const verify = useWrite({ slice: 'mailbox', write: verifyMailbox, readBack: readMailbox });
  const { address } = mailbox;
  return (
    <Modal opened onClose={onClose} title={t('mailbox.verifyTitle', { address })}>
      <Stack gap="md" aria-live="polite">
        {verify.isPending ? (
          <Text size="sm">{t('mailbox.verifying', { address })}</Text>
        ) : (
          !verify.data && <Text size="sm">{t('mailbox.verifyText')}</Text>
        )}
        {verify.isError && <ProblemAlert error={verify.error} title={t('mailbox.unverified')} />}
        {verify.data && !verify.isPending && <Findings result={verify.data} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.close')}
          </Button>
          {!verify.data?.verified && (
            <Button loading={verify.isPending} onClick={() => verify.mutate(mailbox.id)} data-autofocus>
              {t(verify.data ? 'mailbox.verifyAgain' : 'mailbox.verifyNow')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

function Findings({ result }: { result: MailboxVerification }) {
  const { t } = useTranslation();
  const { verified, steps, advice } = result;
  const done = steps.length === 0 ? t('mailbox.verifyBefore') : t('mailbox.verifyOkText');
  return (
    <>
      <Alert
        variant="light"
        color={verified ? 'teal' : 'red'}
        title={t(verified ? 'mailbox.verifyOk' : 'mailbox.verifyFailed')}
        styles={{ message: { color: 'var(--mantine-color-text)' }, title: { color: 'var(--mantine-color-text)' } }}
      >
        {verified && <Text size="sm">{done}</Text>}
        {advice && <Text size="sm">{advice}</Text>}
      </Alert>
      <ConnectionSteps steps={steps} />
    </>
  );
}
