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
    'requestedAt[gte]': startOf(from, 0),
    'requestedAt[lt]': startOf(until, 1),
  };
}

function startOf(day: string | undefined, daysLater: number): string | undefined {
  const [year, month, date] =
    /^(\d{4})-(\d\d)-(\d\d)$/
      .exec(day ?? '')
      ?.slice(1)
      .map(Number) ?? [];
  if (year === undefined || month === undefined || date === undefined) {
    return undefined;
  }
  return new Date(year, month - 1, date + daysLater).toISOString();
}

/** The address of the export of what the list shows. */
export function exportAddress(filters: DeliveryFilters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parametersOf(filters))) {
    if (value !== undefined) {
      query.set(name, value);
    }
  }
  return `/api/v1/deliveries/export?${query}`;
}
