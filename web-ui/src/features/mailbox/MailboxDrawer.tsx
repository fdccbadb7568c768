import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconGauge, IconPlugConnected, IconStar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Mailbox } from '../../api/types';
import { useProblemWording } from '../../shared/problem/useProblemWording';
import { useIsAdmin, useUser } from '../../shared/session/keeper';
import { notifyDone, notifyProblem } from '../../shared/ui/notify';
import { RecordDrawer } from '../../shared/ui/RecordDrawer';
import { useWrite } from '../../shared/write/useWrite';
import { HoldNotice } from './HoldNotice';
import { HoldSwitch } from './HoldSwitch';
import { LimitsModal } from './LimitsModal';
import { limitsWording } from './limits';
import { makeDefaultMailbox, readMailbox } from './queries';
import { SharedDrawer } from './SharedDrawer';
import { SharingPanel } from './SharingPanel';
import { SignInButton } from './SignInButton';
import { securityLabel } from './security';
import { knownProvider, PROVIDER_NAMES } from './signIn';
import { VerifyNotice } from './VerifyNotice';

interface Props {
  mailbox: Mailbox;
  onClose: () => void;
  onEdit: () => void;
  onTest: () => void;
  onVerify: () => void;
}

export function MailboxDrawer({ mailbox, onClose, onEdit, onTest, onVerify }: Props) {
  const { t } = useTranslation();
  const me = useUser();
  const wording = useProblemWording();
  const makeDefault = useWrite({ slice: 'mailbox', write: makeDefaultMailbox, readBack: readMailbox });
  const isAdmin = useIsAdmin();
  const [limiting, limits] = useDisclosure(false);
  const { id, address, smtp, isDefault, ownerId } = mailbox;
  if (!smtp) {
    return <SharedDrawer mailbox={mailbox} onClose={onClose} />;
  }
  const provider = knownProvider(smtp.provider);
  return (
    <RecordDrawer
      title={address}
      historyOf="mailboxes"
      id={id}
      onClose={onClose}
      onEdit={onEdit}
      above={
        <>
          {!mailbox.verified && <VerifyNotice mailbox={mailbox} onVerify={onVerify} />}
          {mailbox.hold && <HoldNotice hold={mailbox.hold} />}
        </>
      }
      below={isAdmin && <SharingPanel mailbox={mailbox} />}
      actions={
        <>
          {provider && <SignInButton mailboxId={id} provider={provider} />}
          <HoldSwitch mailbox={mailbox} />
          <Button variant="default" leftSection={<IconPlugConnected size={16} />} onClick={onTest}>
            {t('mailbox.test')}
          </Button>
          <Button variant="default" leftSection={<IconGauge size={16} />} onClick={limits.open}>
            {t('mailbox.limitsEdit')}
          </Button>
          {limiting && <LimitsModal mailbox={mailbox} onClose={limits.close} />}
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
        provider
          ? {
              label: t('mailbox.signIn'),
              value: t(smtp.signedIn ? 'mailbox.signedInWith' : 'mailbox.notSignedIn', {
                provider: PROVIDER_NAMES[provider],
              }),
            }
          : { label: t('mailbox.password'), value: smtp.hasPassword ? '••••••••' : null },
        { label: t('mailbox.limits'), value: limitsWording(mailbox, t) },
        { label: t('mailbox.owner'), value: mailbox.ownerName },
      ]}
    />
  );
}
