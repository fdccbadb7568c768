import { describe, expect, it } from 'vitest';
import i18next from '../../i18n';
import { actorName } from './actorName';

describe('the actor of an entry', () => {
  it.each([
    ['7583c119-20f2-5400-aa7c-a60c239fab8d', 'Suda Sales', 'Suda Sales'],
    ['system:delivery', 'system:delivery', 'Annals (delivery)'],
    ['system:delivery-worker', 'system:delivery-worker', 'Annals (handing over to the mail server)'],
    ['system:renewals', 'system:renewals', 'Annals (renewals)'],
  ])('%s is told as a person would', (id, name, words) => {
    expect(actorName({ id, name }, i18next.t)).toBe(words);
  });
});
