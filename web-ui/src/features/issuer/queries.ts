import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { effectiveAt, ifMatch } from '../../api/headers';
import type { IssuerDetails } from '../../api/types';
import { keyOf, type Moment } from '../../shared/moment/moment';
import { whileMoving } from '../../shared/moment/whileMoving';

export const issuersQuery = (moment: Moment) =>
  infiniteQueryOptions({
    queryKey: ['issuer', 'list', ...keyOf(moment)],
    queryFn: ({ pageParam, signal }) =>
      answerOf(api.GET('/api/v1/issuers', { signal, params: { query: { limit: 50, cursor: pageParam, ...moment } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: whileMoving(moment),
  });

export const issuersForChoice = queryOptions({
  queryKey: ['issuer', 'list', 'choice'],
  queryFn: () => answerOf(api.GET('/api/v1/issuers', { params: { query: { limit: 200 } } })),
});

export const issuerQuery = (id: string, moment: Moment = {}) =>
  queryOptions({
    queryKey: ['issuer', 'one', id, ...keyOf(moment)],
    queryFn: () => readIssuer(id, undefined, moment),
    placeholderData: (shown, query) => (query?.queryKey[2] === id ? shown : undefined),
  });

export function readIssuer(id: string, minVersion?: number, moment: Moment = {}) {
  return answerOf(api.GET('/api/v1/issuers/{id}', { params: { path: { id }, query: { minVersion, ...moment } } }));
}

export function addIssuer(body: IssuerDetails, since?: string) {
  return answerOf(api.POST('/api/v1/issuers', { params: { header: effectiveAt(since) }, body }));
}

export function changeIssuer(id: string, version: number, body: IssuerDetails, since?: string) {
  const header = { ...ifMatch(version), ...effectiveAt(since) };
  return answerOf(api.PUT('/api/v1/issuers/{id}', { params: { path: { id }, header }, body }));
}
