import { withQuery } from '../../api/withQuery';
import { MOMENT, type Moment } from '../../shared/moment/moment';

/** What is asked of a report, in the names of the API: days, grouping and the values wanted of each dimension. */
export type Question = Record<string, string>;

/** What a report's address says besides the question and the moment. */
export const SHOWN = ['view', 'show', 'cell'] as const;

export type ReportSearch = Record<string, string>;

/** Only texts stay; an address typed by hand must not break a page. */
export function searchOf(search: Record<string, unknown>): ReportSearch {
  return Object.fromEntries(
    Object.entries(search).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
    ),
  );
}

export function questionOf(search: ReportSearch): Question {
  const others: readonly string[] = [...SHOWN, ...MOMENT];
  return Object.fromEntries(Object.entries(search).filter(([name]) => !others.includes(name)));
}

/** What narrows the figures, without how they are grouped. */
export function filtersOf({ groupBy: _, ...filters }: Question): Question {
  return filters;
}

/** The question for what is behind one cell: what was asked, narrowed to the cell. */
export function behind(question: Question, key: Record<string, string>): Question {
  return { ...filtersOf(question), ...key };
}

/** A cell in one word, for the address. */
export function cellWord(key: Record<string, string>): string {
  return new URLSearchParams(key).toString();
}

export function cellKey(word: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(word));
}

export interface Export {
  report: string;
  what: 'figures' | 'records';
  question: Question;
  moment: Moment;
}

export function exportAddress({ report, what, question, moment }: Export, format: string): string {
  const path = what === 'figures' ? 'export' : 'records/export';
  return withQuery(`/api/v1/reports/${encodeURIComponent(report)}/${path}`, { ...question, ...moment, format });
}
