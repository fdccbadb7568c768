import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import type { Written } from '../../api/types';
import { keyOf, type Moment } from '../../shared/moment/moment';
import { whileMoving } from '../../shared/moment/whileMoving';
import { isProblem } from '../../shared/problem/problem';
import { resumeMailbox } from '../mailbox/queries';
import { type DeliveryFilters, parametersOf } from './filters';

export const deliveriesQuery = (filters: DeliveryFilters, moment: Moment = {}) =>
  infiniteQueryOptions({
    queryKey: ['delivery', 'list', filters, ...keyOf(moment)],
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET('/api/v1/deliveries', {
          signal,
          params: { query: { ...parametersOf(filters), ...moment, limit: 50, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: whileMoving(moment),
  });

export const deliveriesInState = (state: string, limit: number, moment: Moment = {}) =>
  queryOptions({
    queryKey: ['delivery', 'list', 'state', state, limit, ...keyOf(moment)],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/deliveries', { signal, params: { query: { state, limit, ...moment } } })),
    placeholderData: whileMoving(moment),
  });

/** How many deliveries wait for whoever is signed in; live like every list. */
export const attentionQuery = queryOptions({
  queryKey: ['delivery', 'list', 'attention'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/v1/deliveries/attention', { signal })),
});

export const deliveryQuery = (id: string, moment: Moment = {}) =>
  queryOptions({
    queryKey: ['delivery', 'one', id, ...keyOf(moment)],
    queryFn: () => readDelivery(id, undefined, moment),
    placeholderData: (shown, query) => (query?.queryKey[2] === id ? shown : undefined),
  });

export function readDelivery(id: string, minVersion?: number, moment: Moment = {}) {
  return answerOf(api.GET('/api/v1/deliveries/{id}', { params: { path: { id }, query: { minVersion, ...moment } } }));
}

/** The server reads the archived message again and holds it against its recorded SHA-256. */
export function checkMessage(id: string) {
  return answerOf(api.GET('/api/v1/deliveries/{id}/message/check', { params: { path: { id } } }));
}

export function retryDelivery(id: string) {
  return answerOf(api.POST('/api/v1/deliveries/{id}/retry', { params: { path: { id } } }));
}

/** A delivery that only waited behind its mailbox is on its way once that goes on: there is nothing left to retry. */
export async function resumeAndRetry(mailboxId: string, { id, version }: Written) {
  await resumeMailbox(mailboxId);
  return retryDelivery(id).catch((error: unknown) => {
    if (isProblem(error, 409)) {
      return { id, version };
    }
    throw error;
  });
}

/** What a person can decide about a delivery, each with a reason. */
export type Decision = 'cancel' | 'mark-sent' | 'send-again';

export function decideDelivery(id: string, decision: Decision, reason: string) {
  return answerOf(api.POST(`/api/v1/deliveries/{id}/${decision}`, { params: { path: { id } }, body: { reason } }));
}
