import type { QueryClient } from '@tanstack/react-query';
import type { Change } from './LiveConnection';
import { outdate } from './outdate';

/** Slices whose answers repeat something of another slice: a name, or the state of a delivery. */
const SHOWN_IN: Record<string, string[]> = {
  company: ['contact', 'quote'],
  contact: ['quote'],
  issuer: ['quote'],
  mailbox: ['delivery', 'quote'],
  delivery: ['quote'],
  identity: ['user'],
  quote: ['delivery'],
};

/** Figures add many records up, so they are fetched again at most this often, however fast these change. */
const FIGURES_MS = 5_000;
let figuresDue: ReturnType<typeof setTimeout> | undefined;

function invalidateFigures(queries: QueryClient): void {
  if (figuresDue !== undefined) {
    return;
  }
  figuresDue = setTimeout(() => {
    figuresDue = undefined;
    outdate(queries, { queryKey: ['report', 'list'] });
  }, FIGURES_MS);
}

/** Marks everything a change may show in as stale; what is on screen is fetched again at once. */
export function invalidate(queries: QueryClient, { slice, id }: Change): void {
  if (slice === 'report') {
    invalidateFigures(queries);
    return;
  }
  outdate(queries, { queryKey: [slice, 'list'] });
  outdate(queries, { queryKey: [slice, 'one', id] });
  for (const other of SHOWN_IN[slice] ?? []) {
    outdate(queries, { queryKey: [other] });
  }
  outdate(queries, { queryKey: ['name', slice, id] });
  outdate(queries, { queryKey: ['audit'] });
}
