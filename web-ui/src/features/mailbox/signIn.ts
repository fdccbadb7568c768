import { answerOf, api } from '../../api/client';
import type { MailboxDetails } from '../../api/types';

export type Provider = NonNullable<MailboxDetails['smtp']['provider']>;

const PROVIDERS: readonly Provider[] = ['google', 'microsoft'];

export const PROVIDER_NAMES = { google: 'Google', microsoft: 'Microsoft' } as const satisfies Record<Provider, string>;

/** The servers of a provider's mailboxes, as it documents them. */
export const PROVIDER_SERVERS = {
  google: { smtp: 'smtp.gmail.com', imap: 'imap.gmail.com' },
  microsoft: { smtp: 'smtp.office365.com', imap: 'outlook.office365.com' },
} as const satisfies Record<Provider, { smtp: string; imap: string }>;

export function knownProvider(provider: string | null | undefined): Provider | undefined {
  return PROVIDERS.find((one) => one === provider);
}

/** Leaves this page for the provider's; the browser comes back to the page for it. */
export async function goAndSignIn(mailboxId: string): Promise<void> {
  const { authorizationUrl } = await answerOf(
    api.POST('/api/v1/mailboxes/{id}/oauth/authorize', { params: { path: { id: mailboxId } } }),
  );
  window.location.assign(authorizationUrl);
}
