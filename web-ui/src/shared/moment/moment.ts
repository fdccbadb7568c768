/** The instant a page shows: how it was then, or how it was known then. Neither means now. */
export interface Moment {
  asOf?: string;
  knownAt?: string;
}

/** The search parameters that carry it from page to page. */
export const MOMENT = ['asOf', 'knownAt'] as const;

export type Axis = 'asOf' | 'knownAt';

export function axisOf({ knownAt }: Moment): Axis {
  return knownAt === undefined ? 'asOf' : 'knownAt';
}

export function instantOf({ asOf, knownAt }: Moment): string | undefined {
  return asOf ?? knownAt;
}

/** The moment on an axis; both parameters are named, so that the other one goes. */
export function momentAt(axis: Axis, instant?: string): Moment {
  return axis === 'asOf' ? { asOf: instant, knownAt: undefined } : { asOf: undefined, knownAt: instant };
}

/** Behind the key of a record: nothing for what everybody sees now, which writes and live changes refresh. */
export function keyOf(moment: Moment): Moment[] {
  return instantOf(moment) === undefined ? [] : [moment];
}

/** The earliest of those that are known; a record may have been there before it was recorded. */
export function earliest(...instants: (string | undefined)[]): string | undefined {
  return instants
    .filter((instant) => instant !== undefined)
    .reduce<string | undefined>(
      (first, instant) => (first === undefined || Date.parse(instant) < Date.parse(first) ? instant : first),
      undefined,
    );
}

/** An instant as an input of type `datetime-local` takes it: the reader's clock. */
export function toLocalInput(instant: string): string {
  const at = new Date(instant);
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}T${pad(at.getHours())}:${pad(at.getMinutes())}`;
}

/** What the reader entered as an instant, never later than now; undefined while it is none. */
export function fromLocalInput(text: string, now: Date = new Date()): string | undefined {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? undefined : new Date(Math.min(at.getTime(), now.getTime())).toISOString();
}
