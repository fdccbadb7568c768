import { afterEach, describe, expect, it } from 'vitest';
import i18next from '../../i18n';
import { daysFromToday, formatDate, formatDuration, formatMoment, startOfDay } from './dates';
import { formatAmount, formatDecimal, formatMoney } from './money';

/** Intl puts no-break spaces between currency and amount. */
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('formatting', () => {
  afterEach(() => i18next.changeLanguage('en'));

  it('shows money with the digits of its currency', () => {
    expect(plain(formatMoney({ amount: '1234.50', currency: 'THB' }))).toBe('THB 1,234.50');
    expect(plain(formatMoney({ amount: '1235', currency: 'JPY' }))).toBe('JPY 1,235');
    expect(formatAmount({ amount: '1.005', currency: 'KWD' })).toBe('1.005');
  });

  it('fills a price up to the digits of its currency, and drops none of those it has', () => {
    expect(formatAmount({ amount: '3500', currency: 'THB' })).toBe('3,500.00');
    expect(formatAmount({ amount: '0.1255', currency: 'THB' })).toBe('0.1255');
    expect(formatAmount({ amount: '0.5', currency: 'JPY' })).toBe('0.5');
  });

  it('keeps amounts exact that no floating point number can hold', () => {
    expect(formatAmount({ amount: '90071992547409931.07', currency: 'THB' })).toBe('90,071,992,547,409,931.07');
    expect(formatDecimal('0.1000')).toBe('0.1');
  });

  it('begins a day on the reader’s clock, in any year', () => {
    expect(startOfDay('2026-02-28', 1)).toBe(new Date(2026, 2, 1).toISOString());
    expect(startOfDay('0020-01-01')?.slice(0, 4)).toMatch(/0019|0020/);
    expect(startOfDay('')).toBeUndefined();
  });

  it('never shifts a date without time', () => {
    expect(formatDate('2026-01-01')).toBe('1 Jan 2026');
    expect(formatDate('2026-12-31')).toBe('31 Dec 2026');
  });

  it('writes Thai dates with Thai months and the Gregorian year of the documents', async () => {
    await i18next.changeLanguage('th');
    expect(formatDate('2026-12-21')).toContain('2026');
    expect(formatDate('2026-12-21')).toContain('ธ.ค.');
  });

  it('leaves the day out of moments of today', () => {
    const now = new Date(2026, 10, 21, 16, 0);
    expect(formatMoment(new Date(2026, 10, 21, 14, 5).toISOString(), now)).toBe('14:05');
    expect(formatMoment(new Date(2026, 10, 20, 14, 5).toISOString(), now)).toBe('20 Nov, 14:05');
  });

  it('counts days in the calendar, across months', () => {
    expect(daysFromToday(30, new Date(2026, 11, 15))).toBe('2027-01-14');
  });

  it('chooses a unit that reads well', () => {
    expect(plain(formatDuration(132))).toBe('132 ms');
    expect(plain(formatDuration(2_500))).toBe('2.5 secs');
    expect(plain(formatDuration(600_000))).toBe('10 mins');
  });
});
