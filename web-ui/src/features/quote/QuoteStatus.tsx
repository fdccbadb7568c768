import { useTranslation } from 'react-i18next';
import { StatusPill, type Tone } from '../../shared/ui/StatusPill';

const TONES = {
  Draft: 'neutral',
  Issued: 'info',
  Sending: 'busy',
  Sent: 'good',
  Void: 'bad',
} as const satisfies Record<string, Tone>;

export const QUOTE_STATUSES = Object.keys(TONES) as (keyof typeof TONES)[];

/** A quote's status; one this client does not know yet is shown in the server's word. */
export function QuoteStatus({ status }: { status: string }) {
  const { t } = useTranslation();
  const known = QUOTE_STATUSES.find((one) => one === status);
  return <StatusPill tone={known ? TONES[known] : 'neutral'}>{known ? t(`quote.status.${known}`) : status}</StatusPill>;
}
