import { beforeAll, describe, expect, it } from 'vitest';
import i18next from '../../i18n';
import { expiryWording, recipientRuleWording } from './terms';

const { t } = i18next;

describe('the terms of a delivery', () => {
  beforeAll(() => i18next.changeLanguage('en'));

  it('say what a refused recipient means for the others', () => {
    expect(recipientRuleWording('PARTIAL', t)).toBe('Whoever can get it gets it.');
    expect(recipientRuleWording('ALL_OR_NOTHING', t)).toContain('nobody gets the mail');
  });

  it('say nothing of a rule nobody recorded', () => {
    expect(recipientRuleWording(null, t)).toBeNull();
    expect(expiryWording(null, t)).toBeNull();
  });

  it('name the last day where the reader’s day ends with the validity', () => {
    const midnight = new Date(2027, 0, 1).toISOString();
    expect(expiryWording(midnight, t)).toBe('Not tried any more after 31 Dec 2026.');
  });

  it('name the time elsewhere', () => {
    const morning = new Date(2027, 0, 1, 7).toISOString();
    expect(expiryWording(morning, t)).toMatch(/1 Jan 2027, 0?7:00/);
  });
});
