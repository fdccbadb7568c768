import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api, blobOf } from '../../api/client';
import { effectiveAt, ifMatch } from '../../api/headers';
import type { QuoteDetails, QuoteLineInput } from '../../api/types';
import { keyOf, type Moment } from '../../shared/moment/moment';
import { whileMoving } from '../../shared/moment/whileMoving';

export interface QuoteFilter extends Moment {
  q?: string;
  status?: string;
  companyId?: string;
  sort?: string;
}

export const quotesQuery = (filter: QuoteFilter) =>
  infiniteQueryOptions({
    queryKey: ['quote', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET('/api/v1/quotes', {
          signal,
          params: { query: { sort: '-createdAt', ...filter, limit: 50, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: whileMoving(filter),
  });

/** The newest quotes in one status, for the start page. */
export const quotesInStatus = (status: string, limit: number, moment: Moment = {}) =>
  queryOptions({
    queryKey: ['quote', 'list', 'status', status, limit, ...keyOf(moment)],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/quotes', { signal, params: { query: { status, limit, sort: '-createdAt', ...moment } } }),
      ),
    placeholderData: whileMoving(moment),
  });

export const quoteQuery = (id: string, moment: Moment = {}) =>
  queryOptions({
    queryKey: ['quote', 'one', id, ...keyOf(moment)],
    queryFn: () => readQuote(id, undefined, moment),
    placeholderData: (shown, query) => (query?.queryKey[2] === id ? shown : undefined),
  });

/** The bytes of one version of the document; until they are there, those of the version before. */
export const quotePdfQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['pdf', 'quote', id, version],
    queryFn: ({ signal }) => blobOf(`/api/v1/quotes/${id}/pdf`, signal),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (shown, query) => (query?.queryKey[2] === id ? shown : undefined),
  });

/** What the mail with the quote would say as things are now. */
export const mailTextQuery = (id: string) =>
  queryOptions({
    queryKey: ['mail-text', id],
    queryFn: ({ signal }) => answerOf(api.POST('/api/v1/quotes/{id}/mail-text', { signal, params: { path: { id } } })),
    staleTime: 0,
  });

/** What the server makes of lines that are still being typed. */
export const totalsQuery = (currency: string, lines: QuoteLineInput[]) =>
  queryOptions({
    queryKey: ['totals', currency, lines],
    queryFn: ({ signal }) => answerOf(api.POST('/api/v1/quotes/totals', { signal, body: { currency, lines } })),
    enabled: lines.length > 0 && currency !== '',
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });

export function readQuote(id: string, minVersion?: number, moment: Moment = {}) {
  return answerOf(api.GET('/api/v1/quotes/{id}', { params: { path: { id }, query: { minVersion, ...moment } } }));
}

export function draftQuote(body: QuoteDetails, since?: string) {
  return answerOf(api.POST('/api/v1/quotes', { params: { header: effectiveAt(since) }, body }));
}

export function changeQuote(id: string, version: number, body: QuoteDetails, since?: string) {
  const header = { ...ifMatch(version), ...effectiveAt(since) };
  return answerOf(api.PUT('/api/v1/quotes/{id}', { params: { path: { id }, header }, body }));
}

export function issueQuote(id: string) {
  return answerOf(api.POST('/api/v1/quotes/{id}/issue', { params: { path: { id } } }));
}

export function voidQuote(id: string, reason: string) {
  return answerOf(api.POST('/api/v1/quotes/{id}/void', { params: { path: { id } }, body: { reason } }));
}
