import { EventStreamParser } from './eventStream';

/** Something changed: the record `id` of `slice` now stands at `version`. */
export interface Change {
  slice: string;
  id: string;
  version: number;
}

export type LiveState = 'connecting' | 'live' | 'reconnecting';

interface Options {
  /** @param lastEventId what the stream named last before it broke */
  open: (signal: AbortSignal, lastEventId: string | undefined) => Promise<Response>;
  onChange: (change: Change) => void;
  /** Before the first stream was there, or while it was away for too long, anything may have changed unseen. */
  onMissed: () => void;
  onState: (state: LiveState) => void;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 10_000;
/** The server's heartbeat comes every 15 s; a stream silent for longer than two of them is dead. */
const SILENCE_MS = 40_000;

/** Keeps one event stream open and reconnects with growing pauses. */
export class LiveConnection {
  private readonly options: Options;
  private abort = new AbortController();
  private stopped = false;
  private failures = 0;
  private lastEventId: string | undefined;

  constructor(options: Options) {
    this.options = options;
  }

  async run(): Promise<void> {
    this.options.onState('connecting');
    while (!this.stopped) {
      await this.readOnce().catch(() => undefined);
      if (this.stopped) {
        return;
      }
      this.options.onState('reconnecting');
      await pause(pauseAfter(this.failures++));
    }
  }

  stop(): void {
    this.stopped = true;
    this.abort.abort();
  }

  private async readOnce(): Promise<void> {
    this.abort = new AbortController();
    const response = await this.options.open(this.abort.signal, this.lastEventId);
    if (!response.ok || response.body === null) {
      throw new Error(`live stream refused: ${response.status}`);
    }
    if (this.lastEventId === undefined) {
      this.options.onMissed();
    }
    this.options.onState('live');
    this.failures = 0;
    await this.readAll(response.body.pipeThrough(new TextDecoderStream()).getReader());
  }

  private async readAll(reader: ReadableStreamDefaultReader<string>): Promise<void> {
    const parser = new EventStreamParser();
    for (;;) {
      const silence = setTimeout(() => this.abort.abort(), SILENCE_MS);
      const { done, value } = await reader.read().finally(() => clearTimeout(silence));
      if (done) {
        return;
      }
      for (const { event, data } of parser.push(value)) {
        if (event === 'change') {
          this.options.onChange(JSON.parse(data) as Change);
        } else if (event === 'reset') {
          this.options.onMissed();
        }
      }
      this.lastEventId = parser.lastEventId ?? this.lastEventId;
    }
  }
}

export function pauseAfter(failures: number, random = Math.random): number {
  const longest = Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS);
  return longest * (0.5 + random() / 2);
}

function pause(millis: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, millis));
}
