import type { DeliverySummary } from '../../api/types';

export type DeliveryAction = 'retry' | 'mark-sent' | 'send-again' | 'fix-mailbox' | 'cancel';

const MAILBOX_CAUSES = ['AUTH', 'CONFIG', 'NO_MAILBOX', 'CONNECT'];

/** What the delivery's page offers in a state, the most likely step first. The server has the last word. */
export function actionsFor({ state, class: cause }: Pick<DeliverySummary, 'state' | 'class'>): DeliveryAction[] {
  const fixable = cause != null && MAILBOX_CAUSES.includes(cause);
  switch (state) {
    case 'REQUESTED':
    case 'QUEUED':
      return ['cancel'];
    case 'DEFERRED':
      return fixable ? ['retry', 'fix-mailbox', 'cancel'] : ['retry', 'cancel'];
    case 'BLOCKED':
      return fixable ? ['fix-mailbox', 'retry', 'cancel'] : ['retry', 'cancel'];
    case 'FAILED':
      return fixable ? ['fix-mailbox', 'retry'] : ['retry'];
    case 'UNKNOWN':
    case 'NEEDS_DECISION':
      return ['mark-sent', 'send-again'];
    default:
      return [];
  }
}
