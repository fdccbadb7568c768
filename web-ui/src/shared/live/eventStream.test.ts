import { describe, expect, it } from 'vitest';
import { EventStreamParser } from './eventStream';

describe('the event stream parser', () => {
  it('reads an event', () => {
    const events = new EventStreamParser().push('event: change\ndata: {"slice":"quote"}\n\n');
    expect(events).toEqual([{ event: 'change', data: '{"slice":"quote"}' }]);
  });

  it('puts an event together that arrives in pieces', () => {
    const parser = new EventStreamParser();
    expect(parser.push('event: cha')).toEqual([]);
    expect(parser.push('nge\ndata: 1\n')).toEqual([]);
    expect(parser.push('\nevent: change\n')).toEqual([{ event: 'change', data: '1' }]);
    expect(parser.push('data: 2\n\n')).toEqual([{ event: 'change', data: '2' }]);
  });

  it('drops heartbeats', () => {
    expect(new EventStreamParser().push(':\n\n: still here\n\n')).toEqual([]);
  });

  it('joins several data lines and takes carriage returns as line ends', () => {
    const events = new EventStreamParser().push('data: a\r\ndata:b\r\n\r\n');
    expect(events).toEqual([{ event: 'message', data: 'a\nb' }]);
  });
});
