import { withQuery } from '../../api/withQuery';
import { startOfDay } from '../../shared/format/dates';
import type { Moment } from '../../shared/moment/moment';
import { groupOf, statesOf } from './stateGroups';

/** What narrows the list of deliveries, as it stands in the address. */
export const FILTERS = ['state', 'senderId', 'mailboxId', 'number', 'recipient', 'cause', 'from', 'until'] as const;

export type DeliveryFilters = Partial<Record<(typeof FILTERS)[number], string>>;

/** The same in the parameters of the API. Days are those of the person who looks; the last one is included. */
export function parametersOf({ state, number, cause, from, until, ...same }: DeliveryFilters) {
  return {
    ...same,
    state: statesOf(state),
    documentNumber: number,
    class: cause,
    'requestedAt[gte]': startOfDay(from, 0),
    'requestedAt[lt]': startOfDay(until, 1),
  };
}

/** The way back: what stands in the address of a list with these parameters. */
export function filtersOf(parameters: Record<string, string>): DeliveryFilters {
  return {
    state: groupOf(parameters.state),
    senderId: parameters.senderId,
    mailboxId: parameters.mailboxId,
    number: parameters.documentNumber,
    recipient: parameters.recipient,
    cause: parameters.class,
    from: dayOf(parameters['requestedAt[gte]'], 0),
    until: dayOf(parameters['requestedAt[lt]'], -1),
  };
}

function dayOf(moment: string | undefined, daysLater: number): string | undefined {
  const at = new Date(moment ?? '');
  if (Number.isNaN(at.getTime())) {
    return undefined;
  }
  const day = new Date(at.getFullYear(), at.getMonth(), at.getDate() + daysLater);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** The address of the export of what the list shows. */
export function exportAddress(filters: DeliveryFilters, moment: Moment = {}): string {
  return withQuery('/api/v1/deliveries/export', { ...parametersOf(filters), ...moment });
}
