// Search and saved views in a browser, against a running server with demo data:
// node e2e/search-and-views.mjs --base http://localhost:8080 --user admin --password-env CRM_ADMIN_PASSWORD \
//   --chromium /usr/bin/chromium --screenshots DIR
import { openBrowser } from './browser.mjs';
import { readOptions } from './options.mjs';
import { expect, Story } from './story.mjs';
import { visitor } from './visitor.mjs';

const { options, password } = readOptions();

const stamp = Date.now()
  .toString(36)
  .replace(/\d/g, (digit) => 'qwertzuiop'[digit]);
const story = new Story();
const { page, close } = await openBrowser(options.chromium);
const errors = [];
page.on('pageerror', (error) => errors.push(error.message));
const { main, dialog, goTo, signIn, look, lookOnPhone } = visitor(page, story, options.screenshots);
const navigation = page.getByRole('navigation');
const address = () => new URL(page.url());

await story.step('somebody signs in', async () => {
  await page.goto(options.base);
  await signIn(options.user, password);
  await main.getByRole('heading', { level: 1, name: 'What do I do now' }).waitFor();
});

await story.step('a company with an umlaut and one in Thai are there', async () => {
  for (const name of [`Müller Söhne ${stamp}`, `บริษัทการไฟฟ้านครหลวง ${stamp}`]) {
    await page.goto(`${options.base}/companies?create=true`);
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await main.getByRole('heading', { level: 1, name }).waitFor();
  }
});

await story.step('the palette finds it without the umlaut', async () => {
  await page.keyboard.press('/');
  await page.getByRole('textbox', { name: 'Search or jump to…' }).fill(`muller ${stamp}`);
  await dialog.locator('mark', { hasText: 'Müller' }).waitFor();
});
await look('palette');
await story.step('all results are a page of their own', async () => {
  await dialog.getByText(`Show all results for “muller ${stamp}”`).click();
  await main.getByRole('heading', { level: 1, name: 'Search' }).waitFor();
  await main.locator('mark', { hasText: 'Müller' }).waitFor();
  expect(address().searchParams.get('q') === `muller ${stamp}`, page.url());
});
await look('search');
await story.step('Thai is found inside a sentence', async () => {
  await main.getByRole('searchbox').fill('ไฟฟ้านคร');
  await main.locator('mark', { hasText: 'ไฟฟ้านคร' }).first().waitFor();
});
await look('search-thai');
await story.step('a chip narrows to one kind', async () => {
  await main.getByRole('button', { name: 'Quote', exact: true }).click();
  await main.getByText('Nothing found').waitFor();
  expect(address().searchParams.get('type') === 'quote', page.url());
});
await look('search-nothing');

const view = `Sent ${stamp}`;
await story.step('what the list shows is saved as a view', async () => {
  await goTo('Quotes');
  await main.getByRole('button', { name: 'Sent', exact: true }).click();
  await main.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Save as a new view…' }).click();
  await dialog.getByLabel('Name of the view').fill(view);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await navigation.getByRole('link', { name: view }).waitFor();
  expect(address().searchParams.get('status') === 'Sent', page.url());
  expect(address().searchParams.has('view'), page.url());
});
await look('view-saved');
await story.step('a view that was changed can be saved again', async () => {
  await main.getByRole('button', { name: 'Issued', exact: true }).click();
  await main.getByRole('button', { name: 'Save changes' }).click();
  await main.getByRole('button', { name: 'Save changes' }).waitFor({ state: 'detached' });
});
await story.step('the navigation leads to what it shows now', async () => {
  await goTo('Companies');
  await navigation.getByRole('link', { name: view }).click();
  await main.getByRole('heading', { level: 1, name: 'Quotes' }).waitFor();
  expect(address().searchParams.get('status') === 'Issued', page.url());
});
await story.step('it is renamed and shared', async () => {
  await main.getByRole('button', { name: view }).click();
  await page.getByRole('menuitem', { name: `Rename ${view}…` }).click();
  await dialog.getByLabel('Name of the view').fill(`${view} too`);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await navigation.getByRole('link', { name: `${view} too` }).waitFor();
  await main.getByRole('button', { name: `${view} too` }).click();
  await page.getByRole('menuitem', { name: 'Share with everybody' }).click();
  await page.getByText(`Everybody sees ${view} too now`).waitFor();
});
await story.step('the menu says so', async () => {
  await main.getByRole('button', { name: `${view} too` }).click();
  await page.getByRole('menuitem', { name: 'Make private' }).waitFor();
});
await look('view-menu');
await story.step('it is deleted', async () => {
  await page.getByRole('menuitem', { name: `Delete ${view} too…` }).click();
  await dialog.getByRole('button', { name: 'Delete view' }).click();
  await navigation.getByRole('link', { name: `${view} too` }).waitFor({ state: 'detached' });
});

await story.step('the search works in the dark', async () => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(() => localStorage.setItem('mantine-color-scheme-value', 'dark'));
  await page.goto(`${options.base}/search?q=${encodeURIComponent(`muller ${stamp}`)}`);
  await main.locator('mark', { hasText: 'Müller' }).waitFor();
});
await lookOnPhone('search-dark');
await story.step('so does a list with its views', async () => {
  await page.goto(`${options.base}/deliveries`);
  await main.getByRole('button', { name: 'Views' }).waitFor();
});
await lookOnPhone('list-dark');

await story.check('no script failed', async () => expect(errors.length === 0, errors.join('\n')));
await close();
process.exit(story.end() ? 0 : 1);
