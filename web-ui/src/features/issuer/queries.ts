import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { ifMatch } from '../../api/headers';
import type { IssuerDetails } from '../../api/types';

export const issuersQuery = infiniteQueryOptions({
  queryKey: ['issuer', 'list'],
  queryFn: ({ pageParam }) =>
    answerOf(api.GET('/api/v1/issuers', { params: { query: { limit: 50, cursor: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

export const issuersForChoice = queryOptions({
  queryKey: ['issuer', 'list', 'choice'],
  queryFn: () => answerOf(api.GET('/api/v1/issuers', { params: { query: { limit: 200 } } })),
});

export function readIssuer(id: string, minVersion?: number) {
  return answerOf(api.GET('/api/v1/issuers/{id}', { params: { path: { id }, query: { minVersion } } }));
}

export function addIssuer(body: IssuerDetails) {
  return answerOf(api.POST('/api/v1/issuers', { body }));
}

export function changeIssuer(id: string, version: number, body: IssuerDetails) {
  return answerOf(api.PUT('/api/v1/issuers/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}
