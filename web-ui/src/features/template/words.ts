/** How a variable is written in a template. */
export function variableTag(name: string): string {
  return `{{${name}}}`;
}

/** The text with something put in the place of what is selected, and where the caret goes then. */
export function replaceSelection(text: string, start: number, end: number, inserted: string) {
  return { text: text.slice(0, start) + inserted + text.slice(end), caret: start + inserted.length };
}

const BLOCKS = 'p, li, br';

/** HTML as words, for comparing two versions by eye. */
export function plainWords(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const block of body.querySelectorAll(BLOCKS)) {
    block.after('\n');
  }
  return (body.textContent ?? '').replace(/\n{2,}/g, '\n').trim();
}

/** A whole page around the body of a mail, for a frame that runs nothing. */
export function previewPage(html: string, language: string): string {
  return `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><style>
body { margin: 16px; font: 15px/1.6 system-ui, sans-serif; color: #1a1b1e; background: #fff; overflow-wrap: anywhere; }
</style></head><body>${html}</body></html>`;
}
