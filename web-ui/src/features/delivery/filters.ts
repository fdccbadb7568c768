import { withQuery } from '../../api/withQuery';
import { startOfDay } from '../../shared/format/dates';
import { statesOf } from './stateGroups';

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

/** The address of the export of what the list shows. */
export function exportAddress(filters: DeliveryFilters): string {
  return withQuery('/api/v1/deliveries/export', parametersOf(filters));
}
