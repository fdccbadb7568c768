import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../api/types';
import { canPutBack, laterChanges, presentValue } from './putBack';

const entry = (version: number, field: string, before: unknown, after: unknown) =>
  ({ version, changes: [{ field, before, after }] }) as unknown as AuditEntry;

const HISTORY = [entry(4, 'name', 'Apex', 'Zenith'), entry(3, 'phone', null, '1'), entry(2, 'name', 'Acme', 'Apex')];
const RENAMED = { version: 2, field: 'name', before: 'Acme', after: 'Apex' };

describe('putting a value back', () => {
  it('knows what happened to the field since', () => {
    expect(laterChanges(HISTORY, RENAMED).map(({ version }) => version)).toEqual([4]);
    expect(presentValue(HISTORY, RENAMED)).toBe('Zenith');
  });

  it('finds the present value in the change itself when it was the last one', () => {
    expect(presentValue(HISTORY, { version: 3, field: 'phone', before: null, after: '1' })).toBe('1');
  });

  it('is offered for what people may revise', () => {
    expect(canPutBack('companies', 'name')).toBe(true);
    expect(canPutBack('quotes', 'total')).toBe(false);
    expect(canPutBack('deliveries', 'state')).toBe(false);
  });
});
