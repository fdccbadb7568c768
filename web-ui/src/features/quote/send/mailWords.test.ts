import { describe, expect, it } from 'vitest';
import { changedWords, wordsOf } from './mailWords';

const template = wordsOf({ subject: 'Quote Q-1', text: 'Dear Mali\n' });

describe('the words of a mail', () => {
  it('start as the plain text of the template', () => {
    expect(template).toEqual({ subject: 'Quote Q-1', body: 'Dear Mali\n' });
  });

  it('are left to the server as long as nobody changes them', () => {
    expect(changedWords(template, template)).toEqual({});
    expect(changedWords(template, { ...template, body: 'Dear Mali' })).toEqual({});
  });

  it('are sent where they were changed, and only there', () => {
    expect(changedWords(template, { ...template, subject: 'Our offer' })).toEqual({ subject: 'Our offer' });
    expect(changedWords(template, { ...template, body: 'Hi Mali' })).toEqual({ body: 'Hi Mali' });
  });
});
