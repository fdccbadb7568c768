import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { invalidate } from './invalidation';

describe('figures that change all the time', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('are fetched again once for all changes of five seconds, the last one included', () => {
    const queries = new QueryClient();
    const again = vi.spyOn(queries, 'invalidateQueries');
    for (let version = 1; version <= 100; version++) {
      invalidate(queries, { slice: 'report', id: 'quote', version });
    }
    expect(again).not.toHaveBeenCalled();
    vi.advanceTimersByTime(5_000);
    expect(again).toHaveBeenCalledExactlyOnceWith(
      { queryKey: ['report', 'list'], predicate: expect.any(Function) },
      { cancelRefetch: false },
    );
    invalidate(queries, { slice: 'report', id: 'quote', version: 101 });
    vi.advanceTimersByTime(5_000);
    expect(again).toHaveBeenCalledTimes(2);
  });
});
