import type { TFunction } from 'i18next';
import type { MailboxHold } from '../../api/types';
import { formatMoment } from '../../shared/format/dates';
import type { Tone } from '../../shared/ui/StatusPill';

const CAUSES = ['CONNECT', 'RATE', 'LIMIT', 'AUTH', 'PAUSED'] as const;

/** Why nothing leaves a mailbox, in a few words. A cause this client does not know is shown in the server's word. */
export function holdWording({ cause, until }: MailboxHold, t: TFunction, now?: Date): { tone: Tone; text: string } {
  const known = CAUSES.find((one) => one === cause);
  const words = known ? t(`mailbox.hold.${known}`) : cause;
  const text = until ? t('mailbox.hold.until', { words, time: formatMoment(until, now) }) : words;
  return { tone: cause === 'AUTH' ? 'bad' : 'warn', text };
}
