import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Mailbox } from '../../api/types';
import { useProblemWording } from '../../shared/problem/useProblemWording';
import { notifyDone, notifyProblem } from '../../shared/ui/notify';
import { ReasonModal } from '../../shared/ui/ReasonModal';
import { useWrite } from '../../shared/write/useWrite';
import { pauseMailbox, readMailbox, resumeMailbox } from './queries';

/** Lets nothing leave a mailbox, or lets it go on. */
export function HoldSwitch({ mailbox, size }: { mailbox: Mailbox; size?: 'xs' }) {
  const { t } = useTranslation();
  const wording = useProblemWording();
  const [pausing, { open, close }] = useDisclosure(false);
  const pause = useWrite({
    slice: 'mailbox',
    write: (reason: string) => pauseMailbox(mailbox.id, reason),
    readBack: readMailbox,
  });
  const resume = useWrite({ slice: 'mailbox', write: resumeMailbox, readBack: readMailbox });
  const { address } = mailbox;

  if (mailbox.hold) {
    return (
      <Button
        variant="default"
        size={size}
        leftSection={<IconPlayerPlay size={16} />}
        loading={resume.isPending}
        aria-label={`${t('mailbox.resume')}: ${address}`}
        onClick={() =>
          resume.mutate(mailbox.id, {
            onSuccess: () => notifyDone(t('mailbox.resumed', { address })),
            onError: (error) => notifyProblem(wording(error)),
          })
        }
      >
        {t('mailbox.resume')}
      </Button>
    );
  }
  return (
    <>
      <Button variant="default" size={size} leftSection={<IconPlayerPause size={16} />} onClick={open}>
        {t('mailbox.pause')}
      </Button>
      {pausing && (
        <ReasonModal
          title={t('mailbox.pauseTitle', { address })}
          text={t('mailbox.pauseText')}
          confirm={t('mailbox.pause')}
          onConfirm={(reason) => pause.mutateAsync(reason)}
          onClose={close}
        />
      )}
    </>
  );
}
