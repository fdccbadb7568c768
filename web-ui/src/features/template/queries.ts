import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { ifMatch } from '../../api/headers';
import { keyOf, type Moment } from '../../shared/moment/moment';
import { whileMoving } from '../../shared/moment/whileMoving';

export interface TemplateKey {
  kind: string;
  language: string;
}

export interface TemplateWords {
  subject: string;
  body: string;
}

export const templatesQuery = (moment: Moment) =>
  infiniteQueryOptions({
    queryKey: ['template', 'list', ...keyOf(moment)],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/templates', { signal, params: { query: moment } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: () => undefined,
    placeholderData: whileMoving(moment),
  });

/** Among the lists, because changes of a template name its id, which a page's address does not. */
export const templateQuery = (key: TemplateKey, moment: Moment) =>
  queryOptions({
    queryKey: ['template', 'list', 'one', key, ...keyOf(moment)],
    queryFn: () => readTemplate(key, undefined, moment),
    placeholderData: (shown) => (shown?.kind === key.kind && shown.language === key.language ? shown : undefined),
  });

export const versionsQuery = (key: TemplateKey, moment: Moment) =>
  infiniteQueryOptions({
    queryKey: ['template', 'list', 'versions', key, ...keyOf(moment)],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/templates/{kind}/{language}/versions', {
          params: { path: { ...key }, query: { limit: 20, cursor: pageParam, ...moment } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: whileMoving(moment),
  });

/** The mail as it could look; words that break the rules are refused with their place. */
export const previewQuery = ({ kind, language }: TemplateKey, words: TemplateWords) =>
  queryOptions({
    queryKey: ['template-preview', kind, language, words],
    queryFn: ({ signal }) =>
      answerOf(
        api.POST('/api/v1/templates/{kind}/{language}/preview', {
          signal,
          params: { path: { kind, language } },
          body: words,
        }),
      ),
    retry: false,
    placeholderData: keepPreviousData,
  });

export function readTemplate({ kind, language }: TemplateKey, minVersion?: number, moment: Moment = {}) {
  return answerOf(
    api.GET('/api/v1/templates/{kind}/{language}', {
      params: { path: { kind, language }, query: { minVersion, ...moment } },
    }),
  );
}

export function changeTemplate({ kind, language }: TemplateKey, version: number, body: TemplateWords) {
  return answerOf(
    api.PUT('/api/v1/templates/{kind}/{language}', {
      params: { path: { kind, language }, header: ifMatch(version) },
      body,
    }),
  );
}

export function restoreTemplate({ kind, language }: TemplateKey) {
  return answerOf(
    api.POST('/api/v1/templates/{kind}/{language}/restore-default', { params: { path: { kind, language } } }),
  );
}
