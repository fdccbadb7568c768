import { Alert, Button, Text } from '@mantine/core';
import { IconMailCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Mailbox } from '../../api/types';
import { useMoment } from '../../shared/moment/useMoment';

/** Why nothing leaves a mailbox that is not verified, what the latest try said, and the way to do it. */
export function VerifyNotice({ mailbox, onVerify }: { mailbox: Mailbox; onVerify: () => void }) {
  const { t } = useTranslation();
  const { isPast } = useMoment();
  const { verification } = mailbox;
  return (
    <Alert
      variant="light"
      color={verification ? 'red' : 'yellow'}
      icon={<IconMailCheck size={18} />}
      title={t('mailbox.verifyNotice')}
      styles={{ message: { color: 'var(--mantine-color-text)' }, title: { color: 'var(--mantine-color-text)' } }}
    >
      <Text size="sm">{verification ? verification.advice : t('mailbox.verifyNoticeText')}</Text>
      {verification && (
        <Text size="xs" className="pre">
          {verification.reply}
        </Text>
      )}
      {!isPast && (
        <Button mt="xs" size="xs" onClick={onVerify}>
          {t('mailbox.verify')}
        </Button>
      )}
    </Alert>
  );
}
