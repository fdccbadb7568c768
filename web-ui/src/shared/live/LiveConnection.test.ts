import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Change, LiveConnection, type LiveState, pauseAfter } from './LiveConnection';

function streamOf(...chunks: string[]): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) {
        controller.enqueue(new TextEncoder().encode(chunk));
      }
      controller.close();
    },
  });
  return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
}

const CHANGE: Change = { slice: 'quote', id: '1', version: 4 };
const CHANGE_EVENT = `event: change\ndata: ${JSON.stringify(CHANGE)}\n\n`;

describe('the live connection', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('reports changes, comes back after the stream ends, and goes on after the last one', async () => {
    const changes: Change[] = [];
    const states: LiveState[] = [];
    const resumedAfter: (string | undefined)[] = [];
    let missed = 0;
    const connection = new LiveConnection({
      open: async (_signal, lastEventId) => {
        resumedAfter.push(lastEventId);
        return streamOf(':connected\nid: start\n\n', `id: a${resumedAfter.length}\n${CHANGE_EVENT}`);
      },
      onChange: (change) => changes.push(change),
      onMissed: () => {
        missed += 1;
      },
      onState: (state) => states.push(state),
    });
    void connection.run();
    await vi.waitUntil(() => changes.length === 2, { timeout: 5_000 });
    connection.stop();

    expect(changes).toEqual([CHANGE, CHANGE]);
    expect(resumedAfter.slice(0, 2)).toEqual([undefined, 'a1']);
    expect(missed, 'once, for what was loaded before the first stream was there').toBe(1);
    expect(states.slice(0, 4)).toEqual(['connecting', 'live', 'reconnecting', 'live']);
  });

  it('says that anything may have changed when the server cannot tell what did', async () => {
    let missed = 0;
    const connection = new LiveConnection({
      open: async () => streamOf(':connected\nid: start\n\nevent: reset\ndata: {}\n\n'),
      onChange: () => undefined,
      onMissed: () => {
        missed += 1;
        if (missed === 2) {
          connection.stop();
        }
      },
      onState: () => undefined,
    });
    await connection.run();
    expect(missed, 'at the beginning, and when the server said so').toBe(2);
  });

  it('keeps trying while the server is away', async () => {
    let tries = 0;
    const connection = new LiveConnection({
      open: async () => {
        tries += 1;
        throw new TypeError('network');
      },
      onChange: () => undefined,
      onMissed: () => undefined,
      onState: () => undefined,
    });
    void connection.run();
    await vi.advanceTimersByTimeAsync(60_000);
    connection.stop();
    expect(tries).toBeGreaterThan(3);
  });

  it('waits longer after each failure, but never longer than ten seconds', () => {
    const most = () => 1;
    expect([0, 1, 2, 3].map((failures) => pauseAfter(failures, most))).toEqual([1_000, 2_000, 4_000, 8_000]);
    expect(pauseAfter(20, most)).toBe(10_000);
    expect(pauseAfter(0, () => 0)).toBe(500);
  });
});
