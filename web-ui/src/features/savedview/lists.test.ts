import { describe, expect, it } from 'vitest';
import { isChanged, parametersFrom, searchOf } from './lists';

describe('a saved view', () => {
  it('keeps what narrows and sorts the list, and nothing else of the address', () => {
    expect(parametersFrom('quotes', { status: 'Sent', q: '', view: '7', create: true })).toEqual({ status: 'Sent' });
    expect(parametersFrom('companies', { q: 'acme', sort: '-createdAt', page: '2' })).toEqual({
      q: 'acme',
      sort: '-createdAt',
    });
  });

  it('puts everything of it back into the address', () => {
    const search = { state: 'attention', number: 'Q-1', cause: 'AUTH', from: '2026-03-01', until: '2026-03-31' };

    expect(searchOf('deliveries', parametersFrom('deliveries', search))).toEqual(search);
  });

  it('keeps delivery states that are no group of the page', () => {
    expect(searchOf('deliveries', { state: 'BLOCKED' })).toEqual({ state: 'BLOCKED' });
    expect(parametersFrom('deliveries', { state: 'BLOCKED' })).toEqual({ state: 'BLOCKED' });
  });

  it('is changed once the list shows something else', () => {
    const view = { parameters: { status: 'Sent' } };

    expect(isChanged('quotes', { status: 'Sent', view: '7' }, view)).toBe(false);
    expect(isChanged('quotes', { status: 'Sent', q: 'acme' }, view)).toBe(true);
    expect(isChanged('quotes', {}, view)).toBe(true);
  });
});
