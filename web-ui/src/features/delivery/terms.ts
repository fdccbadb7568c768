import type { TFunction } from 'i18next';
import { formatInstant, formatInstantDay } from '../../shared/format/dates';

/** What a refused recipient means for the others, in a sentence; null for a rule this client does not know. */
export function recipientRuleWording(rule: string | null | undefined, t: TFunction): string | null {
  switch (rule) {
    case 'PARTIAL':
    case 'ALL_OR_NOTHING':
      return t(`terms.${rule}`);
    default:
      return null;
  }
}

/** Until when a delivery makes sense, in a sentence: by the day where a day of the reader ends just then. */
export function expiryWording(expiresAt: string | null | undefined, t: TFunction): string | null {
  if (!expiresAt) {
    return null;
  }
  const end = new Date(expiresAt);
  const isMidnight = end.getHours() === 0 && end.getMinutes() === 0;
  const time = isMidnight
    ? formatInstantDay(new Date(end.getTime() - 1).toISOString())
    : formatInstant(end.toISOString());
  return t('terms.notAfter', { time });
}
