import { Drawer, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Mailbox } from '../../api/types';
import { Properties } from '../../shared/ui/Properties';
import { StatusPill } from '../../shared/ui/StatusPill';
import { HoldNotice } from './HoldNotice';
import { limitsWording } from './limits';

/** A mailbox of somebody else that may be sent from: there is nothing to change here. */
export function SharedDrawer({ mailbox, onClose }: { mailbox: Mailbox; onClose: () => void }) {
  const { t } = useTranslation();
  const { address, displayName, ownerName, hold, verified } = mailbox;
  return (
    <Drawer opened onClose={onClose} position="right" size="lg" title={<Title order={2}>{address}</Title>}>
      <Stack gap="lg">
        {hold && <HoldNotice hold={hold} />}
        <div>
          <StatusPill tone={verified ? 'good' : 'warn'}>
            {t(verified ? 'mailbox.verified' : 'mailbox.unverified')}
          </StatusPill>
        </div>
        <Text size="sm">{t('mailbox.sharedText', { owner: ownerName })}</Text>
        <Properties
          items={[
            { label: t('mailbox.displayName'), value: displayName },
            { label: t('mailbox.owner'), value: ownerName },
            { label: t('mailbox.limits'), value: limitsWording(mailbox, t) },
          ]}
        />
      </Stack>
    </Drawer>
  );
}
