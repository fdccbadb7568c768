import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import { ONCE, outdate } from './outdate';

const queryKey = ['quote', 'list'];

/** A page that shows the quotes; each answer is given when the test gives it. */
function page(options?: typeof ONCE) {
  const queries = new QueryClient();
  const asked: { answer: (quotes: string[]) => void; refuse: (reason: Error) => void }[] = [];
  const list = new QueryObserver(queries, {
    queryKey,
    queryFn: () => new Promise<string[]>((answer, refuse) => asked.push({ answer, refuse })),
    retry: false,
    ...options,
  });
  list.subscribe(() => undefined);
  const answer = async (request: number, quotes: string[]) => {
    await vi.waitUntil(() => asked.length >= request);
    asked[request - 1]?.answer(quotes);
    await vi.waitUntil(() => list.getCurrentResult().data?.join() === quotes.join());
  };
  const refuse = async (request: number) => {
    await vi.waitUntil(() => asked.length >= request);
    asked[request - 1]?.refuse(new Error('refused'));
    await vi.waitUntil(() => list.getCurrentResult().isError);
  };
  return { queries, asked, answer, refuse, list };
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
    const { queries, asked, refuse, list } = page(ONCE);
    outdate(queries);
    await refuse(1);
    outdate(queries);
    await vi.waitUntil(() => list.getCurrentResult().fetchStatus === 'idle');
    expect(asked.length).toBe(1);
  });
});
