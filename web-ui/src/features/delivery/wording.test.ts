import { beforeAll, describe, expect, it } from 'vitest';
import i18next from '../../i18n';
import { actionsFor } from './actions';
import { chipWording } from './wording';

const now = new Date(2026, 10, 21, 14, 0);
const at = (hour: number, minute: number) => new Date(2026, 10, 21, hour, minute).toISOString();

function chip(state: string, change: { class?: string; nextAttemptAt?: string; sentAt?: string } = {}) {
  const delivery = { state, class: null, nextAttemptAt: null, sentAt: null, ...change };
  return chipWording(delivery, i18next.t, now);
}

describe('the delivery chip', () => {
  beforeAll(() => i18next.changeLanguage('en'));

  it.each(['REQUESTED', 'QUEUED', 'CLAIMED', 'ARMED'])('says that it is sending while %s', (state) => {
    expect(chip(state)).toEqual({ tone: 'busy', text: 'Sending…' });
  });

  it('says when it was sent', () => {
    expect(chip('SENT', { sentAt: at(14, 5) })).toEqual({ tone: 'good', text: 'Sent 14:05' });
  });

  it('says when it tries again and why it has to', () => {
    expect(chip('DEFERRED', { class: 'CONNECT', nextAttemptAt: at(14, 10) }).text).toBe(
      'Retrying at 14:10 — connection failed',
    );
  });

  it('says what it waits for', () => {
    expect(chip('BLOCKED', { class: 'NO_MAILBOX' }).text).toBe('Waiting: no mailbox');
    expect(chip('BLOCKED', { class: 'PAUSED' }).text).toBe('Waiting: the mailbox is paused');
    expect(chip('BLOCKED', { class: 'AUTH' }).text).toBe('Waiting: wrong user name or password');
  });

  it('asks for a decision where nobody knows whether it was sent', () => {
    expect(chip('NEEDS_DECISION', { class: 'UNKNOWN' })).toEqual({ tone: 'bad', text: 'Needs your decision' });
  });

  it('says why it failed', () => {
    expect(chip('FAILED', { class: 'MESSAGE' }).text).toBe('Failed — message refused');
  });

  it('shows a state and a cause it does not know instead of breaking', () => {
    expect(chip('TELEPORTED')).toEqual({ tone: 'neutral', text: 'TELEPORTED' });
    expect(chip('FAILED', { class: 'GREMLINS' }).text).toBe('Failed — see the attempts');
  });
});

describe('what a delivery offers', () => {
  it('is to mend the mailbox first where that is the cause', () => {
    expect(actionsFor({ state: 'BLOCKED', class: 'AUTH' })).toEqual(['fix-mailbox', 'retry', 'cancel']);
  });

  it('is to let the mailbox go on where that is held', () => {
    expect(actionsFor({ state: 'BLOCKED', class: 'PAUSED' }, true)).toEqual(['resume-mailbox', 'cancel']);
    expect(actionsFor({ state: 'DEFERRED', class: 'CONNECT' }, true)).toEqual([
      'resume-mailbox',
      'fix-mailbox',
      'cancel',
    ]);
  });

  it('is a decision, and no blind retry, where the server may have taken the message', () => {
    expect(actionsFor({ state: 'NEEDS_DECISION', class: 'UNKNOWN' })).toEqual(['mark-sent', 'send-again']);
  });

  it.each(['SENT', 'CANCELLED', 'CLAIMED', 'ARMED'])('is nothing while %s', (state) => {
    expect(actionsFor({ state, class: null })).toEqual([]);
  });
});
