import { describe, expect, it } from 'vitest';
import type { Problem } from '../../api/types';
import { pointerToPath, toFormErrors } from './formErrors';

function problem(change: Partial<Problem>): Problem {
  return { type: 'about:blank', title: 'Invalid', status: 422, code: 'validation-failed', ...change };
}

const anyField = () => true;
const words = ({ code, detail }: { code: string; detail?: string }) => detail ?? code;

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

describe('a problem shown on a form', () => {
  it('puts each error onto the field it names', () => {
    const errors = [
      { pointer: '/lines/1/quantity', code: 'must-be-positive', detail: 'must be greater than 0' },
      { pointer: '/name', code: 'required' },
    ];
    expect(toFormErrors(problem({ errors }), anyField, words)).toEqual({
      fields: { 'lines.1.quantity': 'must be greater than 0', name: 'required' },
      others: [],
    });
  });

  it('keeps the first error where a field has two', () => {
    const errors = [
      { pointer: '/name', code: 'required', detail: 'first' },
      { pointer: '/name', code: 'too-long', detail: 'second' },
    ];
    expect(toFormErrors(problem({ errors }), anyField, words).fields).toEqual({ name: 'first' });
  });

  it('tells errors of fields the form does not have in words', () => {
    const errors = [{ pointer: '/issuerId', code: 'unknown', detail: 'does not exist' }];
    expect(toFormErrors(problem({ errors }), () => false, words)).toEqual({
      fields: {},
      others: ['issuerId: does not exist'],
    });
  });

  it('shows a business rule at the field it is about', () => {
    const taken = problem({ status: 409, code: 'contact-email-taken', detail: 'taken' });
    expect(toFormErrors(taken, anyField, words).fields).toEqual({ email: 'taken' });
  });

  it('never swallows a problem without errors', () => {
    expect(toFormErrors(problem({ detail: 'Something else' }), anyField, words).others).toEqual(['Something else']);
  });
});
