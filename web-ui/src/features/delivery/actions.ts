import type { DeliverySummary } from '../../api/types';

export type DeliveryAction = 'retry' | 'resume-mailbox' | 'mark-sent' | 'send-again' | 'fix-mailbox' | 'cancel';

const MAILBOX_CAUSES = ['AUTH', 'CONFIG', 'NO_MAILBOX', 'CONNECT', 'UNVERIFIED'];

/**
 * What the delivery's page offers in a state, the most likely step first. Behind a mailbox that is held there is nothing
 * to retry: the mailbox has to go on. The server has the last word.
 */
export function actionsFor(
  { state, class: cause }: Pick<DeliverySummary, 'state' | 'class'>,
  mailboxHeld = false,
): DeliveryAction[] {
  const again = mailboxHeld ? 'resume-mailbox' : 'retry';
  const fixable = cause != null && MAILBOX_CAUSES.includes(cause);
  switch (state) {
    case 'REQUESTED':
    case 'QUEUED':
      return ['cancel'];
    case 'DEFERRED':
      return fixable ? [again, 'fix-mailbox', 'cancel'] : [again, 'cancel'];
    case 'BLOCKED':
      return fixable ? ['fix-mailbox', again, 'cancel'] : [again, 'cancel'];
    case 'FAILED':
      return fixable ? ['fix-mailbox', 'retry'] : ['retry'];
    case 'UNKNOWN':
    case 'NEEDS_DECISION':
      return ['mark-sent', 'send-again'];
    default:
      return [];
  }
}
