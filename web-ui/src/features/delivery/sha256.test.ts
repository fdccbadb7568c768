import { expect, it } from 'vitest';
import { sha256Of } from './sha256';

it('writes the digest as the server does', async () => {
  const abc = { arrayBuffer: async () => new TextEncoder().encode('abc').buffer } as Blob;

  expect(await sha256Of(abc)).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
