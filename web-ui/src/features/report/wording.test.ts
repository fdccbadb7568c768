import { afterEach, describe, expect, it } from 'vitest';
import i18next from '../../i18n';
import { cellWording, figureWording, formatMonth, formatSpan } from './wording';

const plain = (text: string) => text.replace(/\s/g, ' ');
const figure = { key: {}, labels: {}, count: 3, amount: null, medianSeconds: null, p90Seconds: null };

describe('the words of a report', () => {
  afterEach(() => i18next.changeLanguage('en'));

  it('name months in the chosen language', async () => {
    expect(formatMonth('2026-11')).toBe('Nov 2026');
    await i18next.changeLanguage('th');
    expect(formatMonth('2026-11')).toContain('พ.ย.');
  });

  it('tell spans in the largest unit that they fill', () => {
    expect(plain(formatSpan(42))).toBe('42 seconds');
    expect(plain(formatSpan(5_400))).toBe('1.5 hours');
    expect(plain(formatSpan(3 * 86_400))).toBe('3 days');
  });

  it('read a cell for money first, then for time, then for its count', () => {
    expect(plain(figureWording({ ...figure, amount: { amount: '9.50', currency: 'USD' } }))).toBe('USD 9.50');
    expect(plain(figureWording({ ...figure, medianSeconds: 120 }))).toBe('2 minutes');
    expect(figureWording(figure)).toBe('3');
  });

  it('name what a cell is about, and values that nobody translated yet as they are', () => {
    const cell = { key: { status: 'Sent', issuer: 'x', state: 'NEW' }, labels: { issuer: 'Our Ltd' } };
    expect(cellWording(cell, [], i18next.t)).toBe('Sent · Our Ltd · NEW');
    expect(cellWording({ key: { class: 'none' }, labels: {} }, [], i18next.t)).toBe('Without');
  });
});
