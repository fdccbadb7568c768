import { Alert, Text } from '@mantine/core';
import { IconPlayerPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MailboxHold } from '../../api/types';
import { holdWording } from './hold';

/** Why nothing leaves a mailbox for now, and what to do about it. */
export function HoldNotice({ hold }: { hold: MailboxHold }) {
  const { t } = useTranslation();
  return (
    <Alert
      variant="light"
      color="yellow"
      icon={<IconPlayerPause size={18} />}
      title={holdWording(hold, t).text}
      styles={{ message: { color: 'var(--mantine-color-text)' }, title: { color: 'var(--mantine-color-text)' } }}
    >
      {hold.advice && <Text size="sm">{hold.cause === 'PAUSED' ? `“${hold.advice}”` : hold.advice}</Text>}
      <Text size="sm">{t('mailbox.hold.text')}</Text>
    </Alert>
  );
}
