import { describe, expect, it } from 'vitest';
import { en } from './en';
import { th } from './th';

type Words = { [key: string]: string | Words };

function flat(words: Words, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : flat(value, `${path}${key}.`),
  );
}

function placeholders(text: string): string[] {
  return (text.match(/\{\{\w+\}\}/g) ?? []).sort();
}

describe('the languages', () => {
  const thai = new Map(flat(th));

  it('say the same things', () => {
    expect([...thai.keys()].sort()).toEqual(
      flat(en)
        .map(([key]) => key)
        .sort(),
    );
  });

  it('fill the same blanks', () => {
    for (const [key, english] of flat(en)) {
      expect(placeholders(thai.get(key) ?? ''), key).toEqual(placeholders(english));
    }
  });
});
