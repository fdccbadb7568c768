export interface ServerSentEvent {
  event: string;
  data: string;
}

/** Reads a server-sent event stream chunk by chunk; comments (heartbeats) are dropped. */
export class EventStreamParser {
  private rest = '';
  /** The last id that the stream named: where to go on after it broke. */
  lastEventId: string | undefined;

  push(chunk: string): ServerSentEvent[] {
    this.rest += chunk;
    const blocks = this.rest.split(/\r\n\r\n|\n\n|\r\r/);
    this.rest = blocks.pop() ?? '';
    return blocks.map((block) => this.parse(block)).filter((event) => event !== null);
  }

  private parse(block: string): ServerSentEvent | null {
    let event = 'message';
    const data: string[] = [];
    for (const line of block.split(/\r\n|\n|\r/)) {
      const colon = line.indexOf(':');
      const field = colon < 0 ? line : line.slice(0, colon);
      const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
      if (field === 'event') {
        event = value;
      } else if (field === 'data') {
        data.push(value);
      } else if (field === 'id') {
        this.lastEventId = value;
      }
    }
    return data.length > 0 ? { event, data: data.join('\n') } : null;
  }
}
