import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '../../api/types';
import { useProblemWording } from '../../shared/problem/useProblemWording';
import { useIsAdmin, useUser } from '../../shared/session/keeper';
import { notifyDone, notifyProblem } from '../../shared/ui/notify';
import { ReasonModal } from '../../shared/ui/ReasonModal';
import { useWrite } from '../../shared/write/useWrite';
import { mailboxQuery } from '../mailbox/queries';
import { actionsFor, type DeliveryAction } from './actions';
import { type Decision, decideDelivery, readDelivery, resumeAndRetry, retryDelivery } from './queries';

const LABELS = {
  retry: 'delivery.retry',
  'resume-mailbox': 'delivery.resumeMailbox',
  'mark-sent': 'delivery.markSent',
  'send-again': 'delivery.sendAgain',
  'fix-mailbox': 'delivery.fixMailbox',
  cancel: 'delivery.cancel',
} as const;

const TEXTS = {
  'mark-sent': 'delivery.markSentText',
  'send-again': 'delivery.sendAgainText',
  cancel: 'delivery.cancelText',
} as const;

/** What the sender and admins can do about a delivery; others only look. */
export function DeliveryActions({ delivery }: { delivery: Delivery }) {
  const me = useUser();
  const isAdmin = useIsAdmin();
  return (isAdmin || delivery.senderId === me.id) && <Actions delivery={delivery} />;
}

function Actions({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const wording = useProblemWording();
  const [deciding, setDeciding] = useState<Decision | null>(null);
  const { mailboxId } = delivery;
  const mailbox = useQuery({ ...mailboxQuery(mailboxId ?? ''), enabled: Boolean(mailboxId) });
  const retry = useWrite({
    slice: 'delivery',
    write: (heldMailbox: string | null) =>
      heldMailbox ? resumeAndRetry(heldMailbox, delivery) : retryDelivery(delivery.id),
    readBack: readDelivery,
  });
  const decide = useWrite({
    slice: 'delivery',
    write: ({ decision, reason }: { decision: Decision; reason: string }) =>
      decideDelivery(delivery.id, decision, reason),
    readBack: readDelivery,
  });

  function act(action: DeliveryAction) {
    if (action === 'retry' || action === 'resume-mailbox') {
      retry.mutate(action === 'retry' ? null : (mailboxId ?? null), {
        onSuccess: () => notifyDone(t('delivery.retried')),
        onError: (error) => notifyProblem(wording(error)),
      });
    } else if (action === 'fix-mailbox') {
      const fix =
        delivery.class === 'UNVERIFIED' ? { mailbox: mailboxId ?? undefined } : { edit: mailboxId ?? undefined };
      void navigate({ to: '/mailboxes', search: mailboxId ? fix : { create: true } });
    } else {
      setDeciding(action);
    }
  }

  const actions = actionsFor(delivery, Boolean(mailbox.data?.hold));
  if (actions.length === 0) {
    return null;
  }
  return (
    <>
      <Group gap="xs" mt="md">
        {actions.map((action, index) => (
          <Button
            key={action}
            variant={index === 0 && action !== 'cancel' ? 'filled' : 'default'}
            loading={(action === 'retry' || action === 'resume-mailbox') && retry.isPending}
            onClick={() => act(action)}
          >
            {t(LABELS[action])}
          </Button>
        ))}
      </Group>
      {deciding && (
        <ReasonModal
          title={t(LABELS[deciding])}
          text={t(TEXTS[deciding])}
          confirm={t(LABELS[deciding])}
          danger={deciding === 'cancel'}
          onConfirm={(reason) => decide.mutateAsync({ decision: deciding, reason })}
          onClose={() => setDeciding(null)}
        />
      )}
    </>
  );
}
