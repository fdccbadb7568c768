import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { effectiveAt, ifMatch } from '../../api/headers';
import type { ContactDetails } from '../../api/types';
import { keyOf, type Moment } from '../../shared/moment/moment';
import { whileMoving } from '../../shared/moment/whileMoving';

export interface ContactFilter extends Moment {
  q?: string;
  companyId?: string;
  sort?: string;
}

export const contactsQuery = (filter: ContactFilter) =>
  infiniteQueryOptions({
    queryKey: ['contact', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      answerOf(api.GET('/api/v1/contacts', { signal, params: { query: { ...filter, limit: 50, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: whileMoving(filter),
  });

export const findContacts = ({ q, companyId }: ContactFilter, limit: number) =>
  queryOptions({
    queryKey: ['contact', 'list', 'find', { q, companyId }, limit],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/contacts', { signal, params: { query: { q: q || undefined, companyId, limit } } })),
  });

export const contactQuery = (id: string, moment: Moment = {}) =>
  queryOptions({
    queryKey: ['contact', 'one', id, ...keyOf(moment)],
    queryFn: () => readContact(id, undefined, moment),
    placeholderData: (shown, query) => (query?.queryKey[2] === id ? shown : undefined),
  });

export function readContact(id: string, minVersion?: number, moment: Moment = {}) {
  return answerOf(api.GET('/api/v1/contacts/{id}', { params: { path: { id }, query: { minVersion, ...moment } } }));
}

export function addContact(body: ContactDetails, since?: string) {
  return answerOf(api.POST('/api/v1/contacts', { params: { header: effectiveAt(since) }, body }));
}

export function changeContact(id: string, version: number, body: ContactDetails, since?: string) {
  const header = { ...ifMatch(version), ...effectiveAt(since) };
  return answerOf(api.PUT('/api/v1/contacts/{id}', { params: { path: { id }, header }, body }));
}
