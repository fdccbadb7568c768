import { FILTERS, filtersOf, parametersOf } from '../delivery/filters';

/** The lists that views can be saved of, by the last part of their address. */
export const LISTS = ['companies', 'contacts', 'quotes', 'deliveries'] as const;

export type ListName = (typeof LISTS)[number];

/** Parameters of the API's list, as a view keeps them. */
export type Parameters = Record<string, string>;

/** What stands in the address of a list's page. */
export type Search = Record<string, unknown>;

const KEPT: Record<Exclude<ListName, 'deliveries'>, readonly string[]> = {
  companies: ['q', 'sort'],
  contacts: ['q', 'sort', 'companyId'],
  quotes: ['q', 'sort', 'status', 'companyId'],
};

/** What a view of the page would keep. */
export function parametersFrom(list: ListName, search: Search): Parameters {
  return list === 'deliveries' ? filled(parametersOf(filled(pick(FILTERS, search)))) : filled(pick(KEPT[list], search));
}

/** The address that shows a view. */
export function searchOf(list: ListName, parameters: Parameters): Parameters {
  return list === 'deliveries' ? filled(filtersOf(parameters)) : filled(pick(KEPT[list], parameters));
}

/** Whether the page shows something else than the view keeps. */
export function isChanged(list: ListName, search: Search, view: { parameters: Parameters }): boolean {
  const shown = parametersFrom(list, search);
  const names = new Set([...Object.keys(shown), ...Object.keys(view.parameters)]);
  return [...names].some((name) => shown[name] !== view.parameters[name]);
}

function pick(names: readonly string[], from: Search): Search {
  return Object.fromEntries(names.map((name) => [name, from[name]]));
}

function filled(values: object): Parameters {
  return Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
    ),
  );
}
