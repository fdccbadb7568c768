import type { Mailbox } from '../../api/types';

export type Security = Mailbox['smtp']['security'];

export const SECURITIES: readonly Security[] = ['starttls', 'tls', 'none'];

const LABELS = {
  none: 'mailbox.securityNone',
  starttls: 'mailbox.securityStarttls',
  tls: 'mailbox.securityTls',
} as const;

export function securityLabel(security: Security): (typeof LABELS)[Security] {
  return LABELS[security];
}

/** The port a provider most likely uses for a kind of security. */
export const USUAL_PORT: Record<Security, number> = { none: 25, starttls: 587, tls: 465 };
