import { describe, expect, it } from 'vitest';
import { exportAddress, parametersOf } from './trailFilters';

describe('the filters of the audit trail', () => {
  it('ask for all kinds of a group, and include the whole last day', () => {
    expect(parametersOf({ kind: 'changes', until: '2026-02-28', actorId: 'a' })).toEqual({
      actorId: 'a',
      kind: 'CHANGE',
      from: undefined,
      to: new Date(2026, 2, 1).toISOString(),
    });
  });

  it('leave out a kind that nobody knows', () => {
    expect(parametersOf({ kind: 'toString' }).kind).toBeUndefined();
  });

  it('are the same for the export', () => {
    expect(exportAddress({ kind: 'commands', entityId: '1' })).toBe(
      '/api/v1/audit/trail/export?entityId=1&kind=COMMAND_ACCEPTED%2CCOMMAND_REPEATED',
    );
  });
});
