import { describe, expect, it } from 'vitest';
import type { Problem } from '../../api/types';
import { fieldOf, pointerToPath, toFormErrors } from './formErrors';

function problem(change: Partial<Problem>): Problem {
  return { type: 'about:blank', title: 'Invalid', status: 422, code: 'validation-failed', ...change };
}

const form = {
  name: '',
  email: '',
  recipients: ['nobody'],
  lines: [
    { quantity: '1', unitPrice: '2' },
    { quantity: '0', unitPrice: '-2' },
  ],
};
const words = ({ detail }: { detail: string }) => detail;

describe('a JSON pointer', () => {
  it.each([
    ['/name', 'name'],
    ['/lines/0/quantity', 'lines.0.quantity'],
    ['/smtp/port', 'smtp.port'],
    ['#/a~1b/c~0d', 'a/b.c~d'],
    ['', ''],
  ])('%s names the field %s', (pointer, path) => {
    expect(pointerToPath(pointer)).toBe(path);
  });
});

describe('the field a problem is shown at', () => {
  it.each([
    ['lines.1.quantity', 'lines.1.quantity'],
    ['lines', 'lines'],
    ['lines.1.unitPrice.amount', 'lines.1.unitPrice'],
    ['recipients.0.email', 'recipients'],
    ['issuerId', null],
    ['lines.7.quantity', null],
  ])('of %s is %s', (path, field) => {
    expect(fieldOf(form, path)).toBe(field);
  });
});

describe('a problem shown on a form', () => {
  it('puts each error onto the field it names', () => {
    const errors = [
      { pointer: '/lines/1/quantity', code: 'must-be-positive', detail: 'must be greater than 0' },
      { pointer: '/name', code: 'required', detail: 'must be given' },
    ];
    expect(toFormErrors(problem({ errors }), form, words)).toEqual({
      fields: { 'lines.1.quantity': 'must be greater than 0', name: 'must be given' },
      others: [],
    });
  });

  it('shows what is wrong with a header at the field it was taken from', () => {
    const errors = [{ pointer: 'X-Effective-At', code: 'too-early', detail: 'must not be earlier' }];
    expect(toFormErrors(problem({ status: 400, errors }), { name: '', trueSince: '1850-01-01' }, words)).toEqual({
      fields: { trueSince: 'must not be earlier' },
      others: [],
    });
  });

  it('keeps the first error where a field has two', () => {
    const errors = [
      { pointer: '/name', code: 'required', detail: 'first' },
      { pointer: '/name', code: 'too-long', detail: 'second' },
    ];
    expect(toFormErrors(problem({ errors }), form, words).fields).toEqual({ name: 'first' });
  });

  it('tells errors of fields the form does not have in words', () => {
    const errors = [{ pointer: '/issuerId', code: 'unknown', detail: 'does not exist' }];
    expect(toFormErrors(problem({ errors }), form, words)).toEqual({
      fields: {},
      others: ['issuerId: does not exist'],
    });
  });

  it('shows a business rule at the field it is about', () => {
    const taken = problem({ status: 409, code: 'contact-email-taken', detail: 'taken' });
    expect(toFormErrors(taken, form, words).fields).toEqual({ email: 'taken' });
  });

  it('never swallows a problem without errors', () => {
    expect(toFormErrors(problem({ detail: 'Something else' }), form, words).others).toEqual(['Something else']);
  });
});
