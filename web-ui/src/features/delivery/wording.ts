import type { TFunction } from 'i18next';
import type { DeliverySummary } from '../../api/types';
import { formatMoment } from '../../shared/format/dates';
import type { Tone } from '../../shared/ui/StatusPill';

const CAUSES = [
  'CONNECT',
  'RATE',
  'AUTH',
  'RECIPIENT',
  'MESSAGE',
  'CONFIG',
  'UNKNOWN',
  'LOCAL',
  'POISON',
  'NO_MAILBOX',
  'UNVERIFIED',
  'PAUSED',
] as const;

export interface ChipWording {
  tone: Tone;
  text: string;
}

type Told = Pick<DeliverySummary, 'state' | 'class' | 'nextAttemptAt' | 'sentAt'>;

/** What a delivery's chip says. A state this client does not know is shown in the server's word. */
export function chipWording(delivery: Told, t: TFunction, now?: Date): ChipWording {
  const { state, nextAttemptAt, sentAt } = delivery;
  const cause = causeOf(delivery.class, t);
  switch (state) {
    case 'REQUESTED':
    case 'QUEUED':
    case 'CLAIMED':
    case 'ARMED':
      return { tone: 'busy', text: t('delivery.chip.sending') };
    case 'SENT':
      return { tone: 'good', text: t('delivery.chip.sent', { time: sentAt ? formatMoment(sentAt, now) : '' }).trim() };
    case 'BOUNCED':
      return { tone: 'bad', text: t('delivery.chip.bounced') };
    case 'DEFERRED':
      return nextAttemptAt
        ? { tone: 'warn', text: t('delivery.chip.retrying', { time: formatMoment(nextAttemptAt, now), cause }) }
        : { tone: 'warn', text: t('delivery.chip.retryingSoon', { cause }) };
    case 'BLOCKED':
      return { tone: 'warn', text: t('delivery.chip.waiting', { cause }) };
    case 'UNKNOWN':
      return { tone: 'warn', text: t('delivery.chip.checking') };
    case 'NEEDS_DECISION':
      return { tone: 'bad', text: t('delivery.chip.decision') };
    case 'FAILED':
      return { tone: 'bad', text: t('delivery.chip.failed', { cause }) };
    case 'CANCELLED':
      return { tone: 'neutral', text: t('delivery.chip.cancelled') };
    default:
      return { tone: 'neutral', text: state };
  }
}

function causeOf(reported: string | null | undefined, t: TFunction): string {
  const known = CAUSES.find((cause) => cause === reported);
  return t(known ? `delivery.cause.${known}` : 'delivery.cause.other');
}

/** Why a delivery stands where it stands, in a sentence. */
export function explanation(state: string, t: TFunction): string | null {
  switch (state) {
    case 'REQUESTED':
    case 'QUEUED':
    case 'CLAIMED':
    case 'ARMED':
      return t('delivery.explain.SENDING');
    case 'SENT':
    case 'DEFERRED':
    case 'BLOCKED':
    case 'NEEDS_DECISION':
    case 'UNKNOWN':
    case 'FAILED':
    case 'CANCELLED':
    case 'BOUNCED':
      return t(`delivery.explain.${state}`);
    default:
      return null;
  }
}

/** What to do, in the server's words; of a paused mailbox, the words of who paused it. */
export function adviceOf({ advice, class: cause }: Pick<DeliverySummary, 'advice' | 'class'>): string | null {
  return advice && cause === 'PAUSED' ? `“${advice}”` : (advice ?? null);
}
