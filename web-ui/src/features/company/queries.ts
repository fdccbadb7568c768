import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { effectiveAt, ifMatch } from '../../api/headers';
import type { CompanyDetails } from '../../api/types';
import { keyOf, type Moment } from '../../shared/moment/moment';
import { whileMoving } from '../../shared/moment/whileMoving';

export interface CompanyFilter extends Moment {
  q?: string;
  sort?: string;
}

export const companiesQuery = (filter: CompanyFilter) =>
  infiniteQueryOptions({
    queryKey: ['company', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET('/api/v1/companies', { signal, params: { query: { ...filter, limit: 50, cursor: pageParam } } }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: whileMoving(filter),
  });

export const findCompanies = (q: string, limit: number) =>
  queryOptions({
    queryKey: ['company', 'list', 'find', q, limit],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/companies', { signal, params: { query: { q: q || undefined, limit, sort: 'name' } } })),
    placeholderData: (previous) => previous,
  });

export const companyQuery = (id: string, moment: Moment = {}) =>
  queryOptions({
    queryKey: ['company', 'one', id, ...keyOf(moment)],
    queryFn: () => readCompany(id, undefined, moment),
    placeholderData: (shown, query) => (query?.queryKey[2] === id ? shown : undefined),
  });

export function readCompany(id: string, minVersion?: number, moment: Moment = {}) {
  return answerOf(api.GET('/api/v1/companies/{id}', { params: { path: { id }, query: { minVersion, ...moment } } }));
}

export function addCompany(body: CompanyDetails, since?: string) {
  return answerOf(api.POST('/api/v1/companies', { params: { header: effectiveAt(since) }, body }));
}

export function changeCompany(id: string, version: number, body: CompanyDetails, since?: string) {
  const header = { ...ifMatch(version), ...effectiveAt(since) };
  return answerOf(api.PUT('/api/v1/companies/{id}', { params: { path: { id }, header }, body }));
}
