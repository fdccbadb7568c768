import { describe, expect, it } from 'vitest';
import i18next from '../../i18n';
import { limitsWording } from './limits';

const { t } = i18next;

describe('how much may leave a mailbox', () => {
  it.each([
    [{}, {}, 'No limit'],
    [{ perMinute: 20, perDay: 450 }, {}, '20 per minute, 450 per day'],
    [{ perMinute: 20, perDay: 100 }, { perDay: 100 }, '20 per minute, 100 per day (own setting)'],
  ])('with %o and %o of its own reads well', (limits, ownLimits, words) => {
    expect(limitsWording({ limits, ownLimits }, t)).toBe(words);
  });
});
