import type { Mailbox, MailboxDetails } from '../../api/types';
import { blankToNull } from '../../shared/write/blankToNull';
import { knownSecurity, type Security } from './security';
import { knownProvider, type Provider } from './signIn';

/** What the form holds; shaped like the request so that the server's pointers find their fields. */
export interface MailboxValues {
  address: string;
  displayName: string;
  smtp: {
    host: string;
    port: number;
    security: Security;
    username: string;
    password: string;
    /** Empty with a password or no sign-in. */
    provider: Provider | '';
  };
  /** Without a host the mailbox is not read. */
  imap: { host: string; port: number; security: Security };
}

export function valuesOf(mailbox?: Mailbox, displayName = ''): MailboxValues {
  return {
    address: mailbox?.address ?? '',
    displayName: mailbox?.displayName ?? displayName,
    smtp: {
      host: mailbox?.smtp?.host ?? '',
      port: mailbox?.smtp?.port ?? 587,
      security: knownSecurity(mailbox?.smtp?.security) ?? 'starttls',
      username: mailbox?.smtp?.username ?? '',
      password: '',
      provider: knownProvider(mailbox?.smtp?.provider) ?? '',
    },
    imap: {
      host: mailbox?.imap?.host ?? '',
      port: mailbox?.imap?.port ?? 993,
      security: knownSecurity(mailbox?.imap?.security) ?? 'tls',
    },
  };
}

/** An empty password is left out: the server keeps the stored one. */
export function detailsOf({ address, displayName, smtp, imap }: MailboxValues): MailboxDetails {
  return {
    address: address.trim(),
    displayName: displayName.trim(),
    smtp: {
      host: smtp.host.trim(),
      port: smtp.port,
      security: smtp.security,
      username: blankToNull(smtp.username),
      ...(smtp.provider === '' ? smtp.password !== '' && { password: smtp.password } : { provider: smtp.provider }),
    },
    imap: imap.host.trim() === '' ? null : { host: imap.host.trim(), port: imap.port, security: imap.security },
  };
}
