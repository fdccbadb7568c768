import { Button } from '@mantine/core';
import { IconPlugConnected, IconStar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Mailbox } from '../../api/types';
import { useProblemWording } from '../../shared/problem/useProblemWording';
import { useUser } from '../../shared/session/keeper';
import { notifyDone, notifyProblem } from '../../shared/ui/notify';
import { RecordDrawer } from '../../shared/ui/RecordDrawer';
import { useWrite } from '../../shared/write/useWrite';
import { HoldNotice } from './HoldNotice';
import { HoldSwitch } from './HoldSwitch';
import { makeDefaultMailbox, readMailbox } from './queries';
import { securityLabel } from './security';

interface Props {
  mailbox: Mailbox;
  onClose: () => void;
  onEdit: () => void;
  onTest: () => void;
}

export function MailboxDrawer({ mailbox, onClose, onEdit, onTest }: Props) {
  const { t } = useTranslation();
  const me = useUser();
  const wording = useProblemWording();
  const makeDefault = useWrite({ slice: 'mailbox', write: makeDefaultMailbox, readBack: readMailbox });
  const { id, address, smtp, isDefault, ownerId } = mailbox;
  return (
    <RecordDrawer
      title={address}
      historyOf="mailboxes"
      id={id}
      onClose={onClose}
      onEdit={onEdit}
      above={mailbox.hold && <HoldNotice hold={mailbox.hold} />}
      actions={
        <>
          <HoldSwitch mailbox={mailbox} />
          <Button variant="default" leftSection={<IconPlugConnected size={16} />} onClick={onTest}>
            {t('mailbox.test')}
          </Button>
          {!isDefault && ownerId === me.id && (
            <Button
              variant="default"
              leftSection={<IconStar size={16} />}
              loading={makeDefault.isPending}
              onClick={() =>
                makeDefault.mutate(id, {
                  onSuccess: () => notifyDone(t('mailbox.madeDefault', { address })),
                  onError: (error) => notifyProblem(wording(error)),
                })
              }
            >
              {t('mailbox.makeDefault')}
            </Button>
          )}
        </>
      }
      properties={[
        { label: t('mailbox.displayName'), value: mailbox.displayName },
        { label: t('mailbox.host'), value: `${smtp.host}:${smtp.port}` },
        { label: t('mailbox.security'), value: securityLabel(smtp.security, t) },
        { label: t('mailbox.username'), value: smtp.username },
        { label: t('mailbox.password'), value: smtp.hasPassword ? '••••••••' : null },
        { label: t('mailbox.owner'), value: mailbox.ownerName },
      ]}
    />
  );
}
