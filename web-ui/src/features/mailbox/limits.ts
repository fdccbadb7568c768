import type { TFunction } from 'i18next';
import type { Mailbox } from '../../api/types';

/** How much may leave a mailbox, in words, and whether somebody set that for this mailbox. */
export function limitsWording({ limits, ownLimits }: Pick<Mailbox, 'limits' | 'ownLimits'>, t: TFunction): string {
  const words = [
    limits.perMinute != null && t('mailbox.perMinuteOf', { count: limits.perMinute }),
    limits.perDay != null && t('mailbox.perDayOf', { count: limits.perDay }),
  ].filter(Boolean);
  const own = ownLimits.perMinute != null || ownLimits.perDay != null;
  return words.length === 0 ? t('mailbox.noLimit') : words.join(', ') + (own ? ` (${t('mailbox.own')})` : '');
}
