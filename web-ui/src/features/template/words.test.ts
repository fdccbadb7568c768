import { describe, expect, it } from 'vitest';
import { plainWords, previewPage, replaceSelection, variableTag } from './words';

describe('the words of a template', () => {
  it('take a variable in at the caret, or in the place of what is selected', () => {
    const tag = variableTag('quote.number');

    expect(replaceSelection('Quote  from us', 6, 6, tag)).toEqual({
      text: 'Quote {{quote.number}} from us',
      caret: 22,
    });
    expect(replaceSelection('Quote 42', 6, 8, tag)).toEqual({ text: 'Quote {{quote.number}}', caret: 22 });
    expect(replaceSelection('', 0, 0, tag).text).toBe('{{quote.number}}');
  });

  it('can be compared without their HTML, line by line', () => {
    expect(plainWords('<p>Dear <b>Mali</b>,<br>hello</p>\n<ul><li><p>One</p></li><li>Two</li></ul>')).toBe(
      'Dear Mali,\nhello\nOne\nTwo',
    );
    expect(plainWords('<p>a &lt; b</p><p></p>')).toBe('a < b');
  });

  it('are shown in a page of their own language', () => {
    expect(previewPage('<p>สวัสดี</p>', 'th')).toContain('<html lang="th">');
    expect(previewPage('<p>สวัสดี</p>', 'th')).toContain('<body><p>สวัสดี</p></body>');
  });
});
