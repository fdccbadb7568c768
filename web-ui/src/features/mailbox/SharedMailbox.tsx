import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Mailbox } from '../../api/types';
import { LookBackButton } from '../../shared/moment/LookBackButton';
import { Properties } from '../../shared/ui/Properties';
import { StatusPill } from '../../shared/ui/StatusPill';
import { HoldNotice } from './HoldNotice';
import { limitsWording } from './limits';

/** A mailbox of somebody else that may be sent from: there is nothing to change here. */
export function SharedMailbox({ mailbox }: { mailbox: Mailbox }) {
  const { t } = useTranslation();
  const { displayName, ownerName, hold, verified } = mailbox;
  return (
    <Stack gap="lg">
      {hold && <HoldNotice hold={hold} />}
      <Group gap="sm">
        <StatusPill tone={verified ? 'good' : 'warn'}>
          {t(verified ? 'mailbox.verified' : 'mailbox.unverified')}
        </StatusPill>
        <LookBackButton />
      </Group>
      <Text size="sm">{t('mailbox.sharedText', { owner: ownerName })}</Text>
      <Properties
        items={[
          { label: t('mailbox.displayName'), value: displayName },
          { label: t('mailbox.owner'), value: ownerName },
          { label: t('mailbox.limits'), value: limitsWording(mailbox, t) },
        ]}
      />
    </Stack>
  );
}
