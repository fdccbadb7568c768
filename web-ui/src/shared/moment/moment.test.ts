import { describe, expect, it } from 'vitest';
import { axisOf, earliest, fromLocalInput, instantOf, momentAt, toLocalInput } from './moment';

const NOON = '2026-03-03T05:00:00.000Z';

describe('the moment a page shows', () => {
  it('is now when nothing is asked for', () => {
    expect(instantOf({})).toBeUndefined();
    expect(axisOf({})).toBe('asOf');
  });

  it('lies on one axis at a time', () => {
    expect(momentAt('knownAt', NOON)).toEqual({ asOf: undefined, knownAt: NOON });
    expect(axisOf(momentAt('knownAt', NOON))).toBe('knownAt');
    expect(instantOf(momentAt('asOf', NOON))).toBe(NOON);
  });

  it('is entered on the reader’s clock', () => {
    expect(fromLocalInput(toLocalInput(NOON))).toBe(NOON);
  });

  it('never lies in the future', () => {
    expect(fromLocalInput('2999-01-01T00:00', new Date(NOON))).toBe(NOON);
  });

  it('can be moved back to the beginning of a record, also where that was recorded late', () => {
    expect(earliest(NOON, '2020-01-01T00:00:00Z')).toBe('2020-01-01T00:00:00Z');
    expect(earliest(NOON, undefined)).toBe(NOON);
    expect(earliest(undefined)).toBeUndefined();
  });

  it('stays what it was while somebody is typing', () => {
    expect(fromLocalInput('')).toBeUndefined();
  });
});
