import type { TFunction } from 'i18next';
import type { MailboxDetails } from '../../api/types';

export type Security = MailboxDetails['smtp']['security'];

export const SECURITIES: readonly Security[] = ['starttls', 'tls', 'none'];

const LABELS = {
  none: 'mailbox.securityNone',
  starttls: 'mailbox.securityStarttls',
  tls: 'mailbox.securityTls',
} as const satisfies Record<Security, string>;

export const IMAP_LABELS = {
  none: 'mailbox.securityNone',
  starttls: 'mailbox.imapStarttls',
  tls: 'mailbox.imapTls',
} as const satisfies Record<Security, string>;

export function knownSecurity(security: string | null | undefined): Security | undefined {
  return SECURITIES.find((one) => one === security);
}

export function securityLabel(security: string, t: TFunction): string {
  const known = knownSecurity(security);
  return known ? t(LABELS[known]) : security;
}

/** The port a provider most likely uses for a kind of security. */
export const USUAL_PORT: Record<Security, number> = { none: 25, starttls: 587, tls: 465 };
export const USUAL_IMAP_PORT: Record<Security, number> = { none: 143, starttls: 143, tls: 993 };
