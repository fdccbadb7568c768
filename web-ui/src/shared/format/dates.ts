import { intlLocale } from './locale';

/** A date without time (`YYYY-MM-DD`): the same day everywhere, whatever the time zone. */
export function formatDate(date: string, language?: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return new Intl.DateTimeFormat(intlLocale(language), { dateStyle: 'medium', timeZone: 'UTC' }).format(
    Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1),
  );
}

/** An instant as date and time of the reader's clock. */
export function formatInstant(instant: string): string {
  return new Intl.DateTimeFormat(intlLocale(), { dateStyle: 'medium', timeStyle: 'medium' }).format(new Date(instant));
}

const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;

/** A sentence of the server with its instants on the reader's clock. */
export function inReadersTime(sentence: string): string {
  return sentence.replace(INSTANT, formatInstant);
}

/** The time alone for today's instants, with the day for others: short enough for a chip. */
export function formatMoment(instant: string, now: Date = new Date()): string {
  const at = new Date(instant);
  const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
  const today = at.toDateString() === now.toDateString();
  const options: Intl.DateTimeFormatOptions = today ? time : { day: 'numeric', month: 'short', ...time };
  return new Intl.DateTimeFormat(intlLocale(), options).format(at);
}

/** Today plus some days as `YYYY-MM-DD` of the reader's calendar. */
export function daysFromToday(days: number, today: Date = new Date()): string {
  const date = new Date(today.getFullYear(), today.getMonth(), today.getDate() + days);
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

export function formatDuration(millis: number): string {
  const [unit, value]: [string, number] =
    millis < 1_000
      ? ['millisecond', millis]
      : millis < 120_000
        ? ['second', millis / 1_000]
        : ['minute', millis / 60_000];
  return new Intl.NumberFormat(intlLocale(), {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: unit !== 'millisecond' && value < 10 ? 1 : 0,
  }).format(value);
}

/** The day of an instant on the reader's clock. */
export function formatInstantDay(instant: string): string {
  return new Intl.DateTimeFormat(intlLocale(), { dateStyle: 'medium' }).format(new Date(instant));
}

/** When a day (`YYYY-MM-DD`) of the reader's calendar begins, or one some days later; undefined for what is no day. */
export function startOfDay(day: string | undefined, daysLater = 0): string | undefined {
  const [year, month, date] =
    /^(\d{4})-(\d\d)-(\d\d)$/
      .exec(day ?? '')
      ?.slice(1)
      .map(Number) ?? [];
  if (year === undefined || month === undefined || date === undefined) {
    return undefined;
  }
  // Not by its constructor, which takes the years 0 to 99 for 1900 to 1999.
  const midnight = new Date(2000, 0, 1);
  midnight.setFullYear(year, month - 1, date + daysLater);
  return midnight.toISOString();
}
