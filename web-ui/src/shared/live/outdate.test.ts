import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import { outdate } from './outdate';

const queryKey = ['quote', 'list'];

/** A page that shows the quotes; each answer is given when the test gives it. */
function page({ staleTime }: { staleTime?: 'static' } = {}) {
  const queries = new QueryClient();
  const asked: ((quotes: string[]) => void)[] = [];
  const list = new QueryObserver(queries, {
    queryKey,
    queryFn: () => new Promise<string[]>((answer) => asked.push(answer)),
    staleTime,
  });
  list.subscribe(() => undefined);
  const answer = async (request: number, quotes: string[]) => {
    await vi.waitUntil(() => asked.length >= request);
    asked[request - 1]?.(quotes);
    await vi.waitUntil(() => list.getCurrentResult().data?.join() === quotes.join());
  };
  return { queries, asked, answer, list };
}

describe('what a change makes stale', () => {
  it('is fetched again, also when the first answer was under way and does not know the change', async () => {
    const { queries, answer } = page();
    outdate(queries, { queryKey });
    await answer(1, ['old']);
    await answer(2, ['old', 'new']);
  });

  it('is shown however fast changes come, and fetched once more after the last', async () => {
    const { queries, asked, answer } = page();
    await answer(1, ['first']);
    for (let change = 0; change < 100; change++) {
      outdate(queries, { queryKey });
    }
    await answer(2, ['some']);
    await answer(3, ['all']);
    expect(asked.length).toBe(3);
  });

  it('is fetched when somebody looks at it, not before', async () => {
    const { queries, asked, answer, list } = page();
    await answer(1, ['first']);
    list.destroy();
    outdate(queries, { queryKey });
    expect(asked.length).toBe(1);
    list.subscribe(() => undefined);
    await answer(2, ['second']);
  });

  it('is not what was asked for its effect: a sign-in ends once, whatever changes', async () => {
    const { queries, asked, answer } = page({ staleTime: 'static' });
    outdate(queries, { queryKey });
    await answer(1, ['signed in']);
    outdate(queries, { queryKey });
    await Promise.resolve();
    expect(asked.length).toBe(1);
  });
});
