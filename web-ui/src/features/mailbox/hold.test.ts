import { describe, expect, it } from 'vitest';
import i18next from '../../i18n';
import { holdWording } from './hold';

const { t } = i18next;
const now = new Date(2026, 10, 21, 14, 0);
const until = new Date(2026, 10, 21, 14, 10).toISOString();

describe('a mailbox nothing leaves', () => {
  it.each([
    ['CONNECT', until, 'warn', 'Server not reachable, next try 14:10'],
    ['RATE', until, 'warn', 'Server asks to slow down, next try 14:10'],
    ['LIMIT', until, 'warn', 'Sending limit reached, next try 14:10'],
    ['AUTH', null, 'bad', 'Sign-in refused'],
    ['PAUSED', null, 'warn', 'Paused'],
    ['ECLIPSE', null, 'warn', 'ECLIPSE'],
  ])('for %s until %s reads well', (cause, end, tone, text) => {
    expect(holdWording({ cause, until: end }, t, now)).toEqual({ tone, text });
  });
});
