// Search, saved views and looks back in a browser, against a running server with demo data:
// node e2e/search-and-views.mjs --base http://localhost:8080 --user admin --password-env CRM_ADMIN_PASSWORD \
//   --chromium /usr/bin/chromium --screenshots DIR
import { readFile } from 'node:fs/promises';
import { openBrowser } from './browser.mjs';
import { caller } from './caller.mjs';
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
const { introduce, ask, newQuote } = caller(options.base);
const { main, dialog, heading, goTo, signIn, look, lookOnPhone, holdFirstAnswer } = visitor(
  page,
  story,
  options.screenshots,
);
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
  await page.waitForURL(({ searchParams }) => searchParams.get('type') === 'quote');
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
  await page.waitForURL(({ searchParams }) => searchParams.get('status') === 'Sent' && searchParams.has('view'));
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
  await page.waitForURL(({ searchParams }) => searchParams.get('status') === 'Issued');
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

const [earlier, later] = [`Brunnen ${stamp}`, `Quelle ${stamp}`];
let known = '';
let company = '';
const between = '2023-06-01T12:00';
const since = async (day) => {
  await dialog.getByRole('button', { name: 'This has been so since an earlier date…' }).click();
  await dialog.getByLabel('True since').fill(day);
};
await story.step('a company is added late: it has been there since 2020', async () => {
  await page.goto(`${options.base}/companies?create=true`);
  await dialog.getByLabel('Name').fill(earlier);
  await since('2020-01-01');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await heading(earlier).waitFor();
  company = address().pathname;
  known = new Date().toISOString();
});
await story.step('a day before 1900 is refused at its field', async () => {
  await main.getByRole('button', { name: 'Edit' }).click();
  await dialog.getByLabel('Name').fill(later);
  await since('1850-01-01');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.getByText('This must not be earlier than 1 January 1900.').waitFor();
});
await lookOnPhone('true-since');
await look('true-since');
await story.step('its new name has been right since 2024', async () => {
  await dialog.getByLabel('True since').fill('2024-05-01');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await heading(later).waitFor();
  await main.getByRole('tab', { name: 'History' }).click();
  await main.getByText('True since 1 May 2024').waitFor();
});
await story.step('before that day it had the old one, and after it the new one', async () => {
  await main.getByRole('button', { name: 'Look back' }).click();
  await main.getByLabel('Date and time').fill(between);
  await heading(earlier).waitFor();
  await main.getByLabel('Date and time').fill('2024-06-01T12:00');
  await heading(later).waitFor();
});
await story.step('what was known at first knows only the old one', async () => {
  await page.goto(`${options.base}${company}?knownAt=${known}`);
  await heading(earlier).waitFor();
  await main.getByText('As it was then').click();
  await heading(later).waitFor();
});
await look('company-back');
await story.step('in the past it is found by the name of then', async () => {
  await main.getByLabel('Date and time').fill(between);
  await heading(earlier).waitFor();
  await page.getByRole('button', { name: 'Search or jump to…' }).click();
  await page.getByRole('textbox', { name: 'Search or jump to…' }).fill(earlier);
  await dialog.locator('mark', { hasText: 'Brunnen' }).waitFor();
  await dialog.getByText(`Show all results for “${earlier}”`).click();
  await heading('Search').waitFor();
  await main.getByRole('link', { name: earlier }).waitFor();
});
await lookOnPhone('search-back');
await look('search-back');
await story.step('what is found there stays in the past', async () => {
  await main.getByRole('link', { name: earlier }).click();
  await heading(earlier).waitFor();
  await main.getByText('You are looking at').waitFor();
});

const drafts = main.getByRole('region', { name: 'Draft quotes' });
const draftsCounted = main.getByRole('table').getByRole('button', { name: /^Draft · THB: show/ });
let quote;
let before = '';
await story.step('a quote is drafted while the home page still waits for its drafts, which show it', async () => {
  before = new Date().toISOString();
  await introduce(options.user, password);
  const late = await holdFirstAnswer(/\/quotes\?.*status=Draft/);
  await page.goto(options.base);
  await late.read;
  const toldOfIt = page.waitForResponse(/\/quotes\?.*status=Issued/);
  quote = await newQuote();
  await toldOfIt;
  late.release();
  await drafts.locator(`a[href="/quotes/${quote.id}"]`).waitFor();
});
await story.step('looked back at, the home page did not have it yet', async () => {
  await page.goto(`${options.base}/?knownAt=${before}`);
  await heading('What there was to do').waitFor();
  await drafts.getByRole('listitem').first().waitFor();
  expect((await drafts.locator(`a[href*="${quote.id}"]`).count()) === 0, 'the draft is there before it was drafted');
});
await lookOnPhone('home-back');
await look('home-back');
await story.step('nor had the report that the home page leads to', async () => {
  await main.getByRole('region', { name: 'Quotes by status and value' }).getByRole('link', { name: 'Reports' }).click();
  await heading('Pipeline by status and value').waitFor();
  expect(address().searchParams.get('knownAt') === before, page.url());
  await main.getByRole('table').waitFor();
  const then = (await draftsCounted.count()) === 0 ? 0 : Number(await draftsCounted.innerText());
  await main.getByRole('button', { name: 'Back to now' }).click();
  await draftsCounted.getByText(String(then + 1), { exact: true }).waitFor();
});
await story.step('its figures of the past open the records of then, and explain themselves', async () => {
  await page.goto(`${options.base}/reports/quote-pipeline?knownAt=${before}`);
  await main
    .getByRole('table')
    .getByRole('button', { name: /: show/ })
    .first()
    .click();
  await dialog.getByRole('table', { name: 'Records' }).getByRole('link').first().waitFor();
  expect((await dialog.locator(`a[href*="${quote.id}"]`).count()) === 0, 'the report knows the draft too early');
  await dialog.getByText('Explanation').click();
  await dialog.getByRole('table', { name: 'Events' }).getByRole('link').first().waitFor();
});
await look('report-back');
await story.step('nothing can be changed on a page of the past', async () => {
  for (const place of ['deliveries', 'mailboxes', 'issuers', 'users', 'templates']) {
    await page.goto(`${options.base}/${place}?asOf=${before}`);
    await main.getByRole('table').getByRole('row').nth(1).waitFor();
    const buttons = await main.getByRole('button').allInnerTexts();
    const writes = buttons.filter((name) => /^(New|Test|Verify|Deactivate|Activate)\b/.test(name));
    expect(writes.length === 0, `${place}: ${writes}`);
  }
});
await story.step('a delivery is looked back at beside its list', async () => {
  await page.goto(`${options.base}/deliveries?asOf=${before}`);
  await main.getByRole('table').getByRole('link').first().click();
  await dialog.getByText('You are looking at').waitFor();
  await dialog.getByRole('region', { name: 'Message' }).waitFor();
  expect((await dialog.getByRole('button', { name: 'Verify' }).count()) === 0, 'it offers to verify');
});
await lookOnPhone('delivery-back');
await look('delivery-back');
await story.step('the log of the past is taken away as it was', async () => {
  const { id } = (await ask('GET', `/deliveries?limit=1&sort=requestedAt`)).items[0];
  await page.goto(`${options.base}/deliveries?asOf=${before}`);
  const download = page.waitForEvent('download');
  await main.getByRole('button', { name: 'Export CSV' }).click();
  expect((await readFile(await (await download).path(), 'utf8')).includes(id), 'the first delivery is missing');
  await page.goto(`${options.base}/deliveries?asOf=2020-01-01T00:00:00Z`);
  const empty = page.waitForEvent('download');
  await main.getByRole('button', { name: 'Export CSV' }).click();
  expect((await readFile(await (await empty).path(), 'utf8')).trim().split('\n').length === 1, 'it has rows');
});

const [firstWords, newWords] = [`First ${stamp}`, `New ${stamp}`];
const template = { list: 'Mail templates', name: 'An invoice is sent', path: '/templates/invoice_send/en' };
let worded = '';
await story.step('a mail template is changed twice', async () => {
  await page.goto(`${options.base}${template.path}`);
  for (const words of [firstWords, newWords]) {
    await main.getByLabel('Subject').fill(words);
    await main.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Template saved').last().waitFor();
    await main.getByRole('listitem').first().getByText(words).waitFor();
    await main.getByRole('button', { name: 'Save', disabled: false }).waitFor();
    worded ||= new Date().toISOString();
  }
});
await story.step('looked back at, the list has its words of then, and leads to them', async () => {
  await goTo(template.list);
  await main.getByRole('cell', { name: newWords }).waitFor();
  await page.goto(`${options.base}/templates?asOf=${worded}`);
  await main.getByRole('cell', { name: firstWords }).waitFor();
  await main.getByRole('row', { name: firstWords }).getByRole('link', { name: template.name }).click();
  await heading(template.name).waitFor();
  expect(address().searchParams.get('asOf') === worded, page.url());
});
await story.step('so has the template, which offers nothing to change', async () => {
  expect((await main.getByLabel('Subject').inputValue()) === firstWords, 'it has other words');
  await main.getByRole('listitem').first().getByText(firstWords).waitFor();
  await main.getByText(newWords).waitFor({ state: 'detached' });
  for (const name of ['Save', 'Restore built-in words', /^Put into the editor/, /^Insert /]) {
    expect((await main.getByRole('button', { name }).count()) === 0, `it offers ${name}`);
  }
});
await lookOnPhone('template-back');
await look('template-back');
await story.step('before anybody changed it, it was as the product comes', async () => {
  await main.getByLabel('Date and time').fill('2020-01-01T12:00');
  await main.getByText('Built in', { exact: true }).waitFor();
  await main.getByRole('listitem').getByText('As the product comes').waitFor();
  await main.getByRole('listitem').getByText(firstWords).waitFor({ state: 'detached' });
  expect((await main.getByRole('listitem').count()) === 1, 'it had versions');
});
await story.step('back in the present it can be changed again', async () => {
  await main.getByRole('button', { name: 'Back to now' }).click();
  await main.getByRole('button', { name: 'Save' }).waitFor();
  expect((await main.getByLabel('Subject').inputValue()) === newWords, 'it kept the words of the past');
  await main.getByRole('button', { name: 'Restore built-in words' }).click();
  await page.getByText('The built-in words are back').waitFor();
});
await story.step('who looks back from words not saved yet is asked first', async () => {
  await main.getByLabel('Subject').fill(newWords);
  await main.getByRole('button', { name: 'Look back' }).click();
  await dialog.getByRole('button', { name: 'Leave without saving' }).click();
  await main.getByText('You are looking at').waitFor();
  expect((await main.getByLabel('Subject').inputValue()) !== newWords, 'words not saved are in the past');
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
