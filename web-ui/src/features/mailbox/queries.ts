import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { ifMatch } from '../../api/headers';
import type { MailboxCallback, MailboxDetails, MailboxLimits } from '../../api/types';
import { ONCE } from '../../shared/live/outdate';
import { keyOf, type Moment } from '../../shared/moment/moment';
import { whileMoving } from '../../shared/moment/whileMoving';

export const mailboxesQuery = (moment: Moment) =>
  infiniteQueryOptions({
    queryKey: ['mailbox', 'list', ...keyOf(moment)],
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET('/api/v1/mailboxes', { signal, params: { query: { limit: 50, cursor: pageParam, ...moment } } }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: whileMoving(moment),
  });

/** Those the user may send from. */
export const usableMailboxes = queryOptions({
  queryKey: ['mailbox', 'list', 'usable'],
  queryFn: () => answerOf(api.GET('/api/v1/mailboxes', { params: { query: { limit: 200, usable: true } } })),
});

export const providersQuery = queryOptions({
  queryKey: ['mailbox-provider'],
  queryFn: () => answerOf(api.GET('/api/v1/mailbox-providers')),
  staleTime: Number.POSITIVE_INFINITY,
});

export const mailboxesForChoice = (moment: Moment = {}) =>
  queryOptions({
    queryKey: ['mailbox', 'list', 'choice', ...keyOf(moment)],
    queryFn: () => answerOf(api.GET('/api/v1/mailboxes', { params: { query: { limit: 200, ...moment } } })),
    placeholderData: whileMoving(moment),
  });

export const mailboxQuery = (id: string, moment: Moment = {}) =>
  queryOptions({
    queryKey: ['mailbox', 'one', id, ...keyOf(moment)],
    queryFn: () => readMailbox(id, undefined, moment),
    placeholderData: (shown, query) => (query?.queryKey[2] === id ? shown : undefined),
  });

export function readMailbox(id: string, minVersion?: number, moment: Moment = {}) {
  return answerOf(api.GET('/api/v1/mailboxes/{id}', { params: { path: { id }, query: { minVersion, ...moment } } }));
}

export function addMailbox(body: MailboxDetails) {
  return answerOf(api.POST('/api/v1/mailboxes', { body }));
}

export function changeMailbox(id: string, version: number, body: MailboxDetails) {
  return answerOf(api.PUT('/api/v1/mailboxes/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}

export function makeDefaultMailbox(id: string) {
  return answerOf(api.POST('/api/v1/mailboxes/{id}/make-default', { params: { path: { id } } }));
}

export function testMailbox(id: string) {
  return answerOf(api.POST('/api/v1/mailboxes/{id}/test', { params: { path: { id } } }));
}

export function verifyMailbox(id: string) {
  return answerOf(api.POST('/api/v1/mailboxes/{id}/verify', { params: { path: { id } } }));
}

export function limitMailbox(id: string, version: number, body: MailboxLimits) {
  return answerOf(
    api.PUT('/api/v1/mailboxes/{id}/limits', { params: { path: { id }, header: ifMatch(version) }, body }),
  );
}

export function shareMailbox(id: string, userId: string) {
  return answerOf(api.PUT('/api/v1/mailboxes/{id}/grants/{userId}', { params: { path: { id, userId } } }));
}

export function unshareMailbox(id: string, userId: string) {
  return answerOf(api.DELETE('/api/v1/mailboxes/{id}/grants/{userId}', { params: { path: { id, userId } } }));
}

export function pauseMailbox(id: string, reason: string) {
  return answerOf(api.POST('/api/v1/mailboxes/{id}/pause', { params: { path: { id } }, body: { reason } }));
}

export function resumeMailbox(id: string) {
  return answerOf(api.POST('/api/v1/mailboxes/{id}/resume', { params: { path: { id } } }));
}

export const signInProvidersQuery = queryOptions({
  queryKey: ['mailbox', 'sign-in-providers'],
  queryFn: () => answerOf(api.GET('/api/v1/mailbox-sign-in-providers')),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Ends a sign-in with what the provider sent along; works once. */
export const endedSignInQuery = (body: MailboxCallback) =>
  queryOptions({
    queryKey: ['mailbox', 'ended-sign-in', body.state],
    queryFn: () => answerOf(api.POST('/api/v1/mailboxes/oauth/callback', { body })),
    ...ONCE,
  });
