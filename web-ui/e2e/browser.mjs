import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** A browser with a fresh profile, in English. */
export async function openBrowser(executablePath) {
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  return { page, close: () => browser.close() };
}

/** Saves what the page looks like, numbered in the order of the story. */
export function camera(page, directory) {
  let shots = 0;
  if (directory) {
    mkdirSync(directory, { recursive: true });
  }
  return async (name) => {
    shots += 1;
    if (directory) {
      await page.screenshot({ path: join(directory, `${String(shots).padStart(2, '0')}-${name}.png`) });
    }
  };
}

/** Every accessibility rule of axe that the page breaks, in words. */
export async function violations(page) {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations: found } = await window.axe.run();
    return found.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0].html.slice(0, 160)})`);
  });
}
