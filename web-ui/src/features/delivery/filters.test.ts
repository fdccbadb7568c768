import { describe, expect, it } from 'vitest';
import { exportAddress, parametersOf } from './filters';

describe('the filters of the delivery log', () => {
  it('include the whole last day of the person who looks', () => {
    const { 'requestedAt[gte]': from, 'requestedAt[lt]': before } = parametersOf({
      from: '2026-02-28',
      until: '2026-02-28',
    });

    expect(from).toBe(new Date(2026, 1, 28).toISOString());
    expect(before).toBe(new Date(2026, 2, 1).toISOString());
  });

  it('leave out what is no day', () => {
    expect(parametersOf({ from: 'yesterday' })['requestedAt[gte]']).toBeUndefined();
  });

  it('are the same for the export, encoded', () => {
    const address = exportAddress({ state: 'sent', recipient: 'a+b@siam.example' });

    expect(address).toBe('/api/v1/deliveries/export?recipient=a%2Bb%40siam.example&state=SENT');
  });

  it('are exported as of the moment that the list shows', () => {
    const address = exportAddress({}, { knownAt: '2026-03-03T05:00:00.000Z' });

    expect(address).toBe('/api/v1/deliveries/export?knownAt=2026-03-03T05%3A00%3A00.000Z');
  });
});
