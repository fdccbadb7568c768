import { describe, expect, it } from 'vitest';
import { knownType, pageOf, TYPES, typesFor } from './types';

describe('what can be found', () => {
  it('leads to the page of the record', () => {
    expect(pageOf({ type: 'quote', id: '7' })).toEqual({ to: '/quotes/7' });
    expect(pageOf({ type: 'delivery', id: '7' })).toEqual({ to: '/deliveries', search: { delivery: '7' } });
  });

  it('leaves out what only administrators have pages for', () => {
    expect(typesFor(true)).toEqual([...TYPES]);
    expect(typesFor(false).map(({ type }) => type)).not.toContain('user');
  });

  it('bears a kind that a newer server finds', () => {
    expect(knownType('invoice')).toBeUndefined();
  });
});
