import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconGauge, IconPlugConnected, IconStar } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Mailbox, SmtpAccount } from '../../api/types';
import { earliest } from '../../shared/moment/moment';
import { useMoment } from '../../shared/moment/useMoment';
import { useProblemWording } from '../../shared/problem/useProblemWording';
import { useIsAdmin, useUser } from '../../shared/session/keeper';
import { notifyDone, notifyProblem } from '../../shared/ui/notify';
import { RecordCard } from '../../shared/ui/RecordCard';
import { RecordDrawer } from '../../shared/ui/RecordDrawer';
import { useWrite } from '../../shared/write/useWrite';
import { HoldNotice } from './HoldNotice';
import { HoldSwitch } from './HoldSwitch';
import { LimitsModal } from './LimitsModal';
import { limitsWording } from './limits';
import { mailboxQuery, makeDefaultMailbox, readMailbox } from './queries';
import { SharedMailbox } from './SharedMailbox';
import { SharingPanel } from './SharingPanel';
import { SignInButton } from './SignInButton';
import { securityLabel } from './security';
import { knownProvider, PROVIDER_NAMES } from './signIn';
import { VerifyNotice } from './VerifyNotice';

interface Asked {
  onEdit: () => void;
  onTest: (mailbox: Mailbox) => void;
  onVerify: (mailbox: Mailbox) => void;
}

/** A mailbox and what can be done with it; of somebody else's that may be sent from, what a sender needs to know. */
export function MailboxDrawer({ id, onClose, ...asked }: { id: string; onClose: () => void } & Asked) {
  const { t } = useTranslation();
  const { moment } = useMoment();
  const present = useQuery(mailboxQuery(id));
  const mailbox = useQuery(mailboxQuery(id, moment));
  return (
    <RecordDrawer
      title={(mailbox.data ?? present.data)?.address ?? t('audit.entity.mailbox')}
      since={earliest(present.data?.createdAt, mailbox.data?.createdAt)}
      query={mailbox}
      onClose={onClose}
    >
      {(record) =>
        record.smtp ? <OwnMailbox mailbox={record} smtp={record.smtp} {...asked} /> : <SharedMailbox mailbox={record} />
      }
    </RecordDrawer>
  );
}

interface Props extends Asked {
  mailbox: Mailbox;
  smtp: SmtpAccount;
}

function OwnMailbox({ mailbox, smtp, onEdit, onTest, onVerify }: Props) {
  const { t } = useTranslation();
  const me = useUser();
  const wording = useProblemWording();
  const makeDefault = useWrite({ slice: 'mailbox', write: makeDefaultMailbox, readBack: readMailbox });
  const isAdmin = useIsAdmin();
  const [limiting, limits] = useDisclosure(false);
  const { id, address, isDefault, ownerId } = mailbox;
  const provider = knownProvider(smtp.provider);
  return (
    <RecordCard
      historyOf="mailboxes"
      id={id}
      onEdit={onEdit}
      above={
        <>
          {!mailbox.verified && <VerifyNotice mailbox={mailbox} onVerify={() => onVerify(mailbox)} />}
          {mailbox.hold && <HoldNotice hold={mailbox.hold} />}
        </>
      }
      below={isAdmin && <SharingPanel mailbox={mailbox} />}
      actions={
        <>
          {provider && <SignInButton mailboxId={id} provider={provider} />}
          <HoldSwitch mailbox={mailbox} />
          <Button variant="default" leftSection={<IconPlugConnected size={16} />} onClick={() => onTest(mailbox)}>
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
