import { describe, expect, it } from 'vitest';
import { behind, cellKey, cellWord, exportAddress, questionOf, searchOf } from './question';

describe('what is asked of a report', () => {
  it('is what the address says, without what is only about the page', () => {
    const search = searchOf({ from: '2026-01-01', groupBy: 'month', cell: 'a=b', view: 'table', odd: 3, empty: '' });
    expect(questionOf(search)).toEqual({ from: '2026-01-01', groupBy: 'month' });
  });

  it('is the same at every moment', () => {
    expect(questionOf({ groupBy: 'month', asOf: '2026-03-03T05:00:00.000Z' })).toEqual({ groupBy: 'month' });
  });

  it('is narrowed to a cell by its key, which wins over wider filters', () => {
    const question = { from: '2026-01-01', groupBy: 'status', status: 'Sent,Void' };
    expect(behind(question, { status: 'Sent', currency: 'THB' })).toEqual({
      from: '2026-01-01',
      status: 'Sent',
      currency: 'THB',
    });
  });

  it('survives the address', () => {
    const key = { status: 'Sent', mailbox: 'none' };
    expect(cellKey(cellWord(key))).toEqual(key);
  });

  it('is what gets exported', () => {
    const question = { month: '2026-11' };
    expect(exportAddress({ report: 'quotes-issued', what: 'records', question, moment: {} }, 'xlsx')).toBe(
      '/api/v1/reports/quotes-issued/records/export?month=2026-11&format=xlsx',
    );
  });

  it('is exported as of the moment that is shown', () => {
    const moment = { asOf: '2026-03-03T05:00:00.000Z' };
    expect(exportAddress({ report: 'quotes-issued', what: 'figures', question: {}, moment }, 'csv')).toBe(
      '/api/v1/reports/quotes-issued/export?asOf=2026-03-03T05%3A00%3A00.000Z&format=csv',
    );
  });
});
