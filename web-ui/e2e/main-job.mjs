// The main job in a browser, against a running server with demo mail and a first retry no sooner than in a minute:
// node e2e/main-job.mjs --base http://localhost:8080 --user admin --password-env CRM_ADMIN_PASSWORD \
//   --chromium /usr/bin/chromium --screenshots DIR
import { readFileSync } from 'node:fs';
import { openBrowser } from './browser.mjs';
import { readOptions } from './options.mjs';
import { expect, Story } from './story.mjs';
import { visitor } from './visitor.mjs';

const { options, password } = readOptions();

const stamp = Date.now().toString(36);
const company = `Lotus Garden ${stamp}`;
const email = `malee.${stamp}@customer.example`;
const seller = { username: `nok.${stamp}`, password: `${stamp}-${Math.random().toString(36).slice(2)}` };
let number = '';

const story = new Story();
const { page, close } = await openBrowser(options.chromium);
const { main, dialog, heading, settled, goTo, signIn, photograph, look } = visitor(page, story, options.screenshots);
const errors = [];
page.on('pageerror', (error) => errors.push(error.message));

await story.step('the sign-in page opens', async () => {
  await page.goto(options.base);
  await page.getByLabel('Username').waitFor();
});
await look('sign-in');

await story.step('a wrong password is refused in words', async () => {
  await signIn(options.user, 'certainly not it');
  await page.getByRole('alert').getByText('Username or password is wrong.').waitFor();
});

await story.step('the user signs in and sees what there is to do', async () => {
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await heading('What do I do now').waitFor();
});
await look('home');

await story.step('the session survives a reload', async () => {
  await page.reload();
  await heading('What do I do now').waitFor();
});

await story.step('there is an issuer, or the user sets one up', async () => {
  await goTo('Issuers');
  await settled();
  if ((await main.getByText('No issuer yet').count()) > 0) {
    await main.getByRole('button', { name: 'New issuer' }).first().click();
    await dialog.getByLabel('Legal name').fill('Annals Trading Co., Ltd.');
    await dialog.getByLabel('Address').fill('88 Sukhumvit Road, Bangkok 10110');
    await dialog.getByLabel('Tax ID').fill('0105561234567');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
  await main.getByRole('table', { name: 'Issuers' }).waitFor();
});
await look('issuers');

await story.step('there is a mailbox, or the user connects one to the demo mail server', async () => {
  await goTo('Mailboxes');
  await settled();
  if ((await main.getByText('No mailbox yet').count()) > 0) {
    await main.getByRole('button', { name: 'New mailbox' }).first().click();
    await dialog.getByRole('button', { name: /Use the demo mail server/ }).click();
    await dialog.getByLabel('E-mail address').fill('sales@annals.example');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Verify this mailbox before its first use').waitFor();
    await dialog.getByRole('button', { name: 'Verify', exact: true }).click();
    await dialog.getByRole('button', { name: 'Send it and verify' }).click();
    await dialog.getByText('The mailbox is verified.').waitFor();
    await photograph('mailbox-verified');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await dialog.first().waitFor({ state: 'hidden' });
  }
  await main.getByRole('table', { name: 'Mailboxes' }).waitFor();
});
await look('mailboxes');

await story.step('the user adds a company', async () => {
  await goTo('Companies');
  await main.getByRole('button', { name: 'New company' }).first().click();
  await dialog.getByLabel('Name').fill(company);
  await dialog.getByLabel('E-mail').fill(`office.${stamp}@customer.example`);
  await dialog.getByLabel('Address').fill('12 Rama IV Road, Bangkok');
  await photograph('new-company');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await heading(company).waitFor();
});
await look('company');

await story.step('the user adds a contact to it', async () => {
  await main.getByRole('button', { name: 'New contact' }).first().click();
  await dialog.getByLabel('First name').fill('Malee');
  await dialog.getByLabel('Last name').fill('Srisuk');
  await dialog.getByLabel('E-mail').fill(email);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await main.getByRole('link', { name: 'Malee Srisuk' }).waitFor();
});

await story.step('the list of companies finds it by part of its name', async () => {
  await goTo('Companies');
  await page.keyboard.press('/');
  await page.keyboard.type(stamp);
  await main.getByRole('link', { name: company }).click();
  await heading(company).waitFor();
});

const contactIsChosen = () =>
  page.waitForFunction(
    (name) => [...document.querySelectorAll('input')].some((input) => input.value === name),
    'Malee Srisuk',
  );
const chip = main.getByTestId('delivery-chip');
const line = (n) => main.getByRole('group', { name: `Line ${n}`, exact: true });
await story.step('the user drafts a quote with two lines, by keyboard', async () => {
  await main.getByRole('link', { name: 'New quote' }).first().click();
  await heading('New quote').waitFor();
  await contactIsChosen();
  await line(1).getByLabel('Description').fill('Website care plan');
  await line(1).getByLabel('Quantity').fill('12');
  await line(1).getByLabel('Unit price').fill('3500');
  await line(1).getByLabel('Unit price').press('Enter');
  await line(2).getByLabel('Description').fill('Set-up');
  await line(2).getByLabel('Unit price').fill('18000');
  await line(2).getByLabel('Discount %').fill('10');
});

await story.step('the totals are there while typing: 58,200.00 net, 62,274.00 with 7 % tax', async () => {
  const totals = main.getByTestId('totals');
  await totals.getByText('58,200.00', { exact: true }).waitFor();
  await totals.getByText('62,274.00').waitFor();
});
await look('quote-editor');

await story.step('the draft is saved and its PDF appears beside the form', async () => {
  const pdf = page.waitForResponse((response) => response.url().endsWith('/pdf'));
  await main.getByRole('button', { name: 'Save draft' }).click();
  const response = await pdf;
  expect(response.status() === 200, `the PDF answered ${response.status()}`);
  const type = response.headers()['content-type'] ?? '';
  expect(type.startsWith('application/pdf'), `the PDF is ${type}`);
  await main.getByTestId('pdf').waitFor();
});
await look('quote-draft-with-pdf');

await story.step('the user opens the record of the quote', async () => {
  await main.getByRole('link', { name: 'Close' }).click();
  await heading('Draft quote').waitFor();
});
await look('quote');

await story.step('the send dialog is filled in: mailbox, recipient, subject, words and PDF', async () => {
  await main.getByRole('button', { name: 'Send', exact: true }).click();
  await dialog.getByText(email).waitFor();
  const subject = await dialog.getByLabel('Subject').inputValue();
  expect(subject.startsWith('Quote'), `the subject is “${subject}”`);
  const body = await dialog.getByLabel('Message').inputValue();
  expect(body.includes('Malee'), `the message does not greet the contact: ${body}`);
  await dialog.getByRole('link', { name: /\.pdf/ }).waitFor();
  await dialog.getByTestId('send-terms').getByText('Whoever can get it gets it. Not tried any more after').waitFor();
});
await look('send-dialog');

await story.step('after Send the chip becomes Sent by itself, without a reload', async () => {
  await page.evaluate(() => {
    window.sameDocument = true;
  });
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await chip.waitFor();
  await photograph('sending');
  await chip.getByText(/^Sent \d/).waitFor({ timeout: 60_000 });
  expect(await page.evaluate(() => window.sameDocument === true), 'the page was loaded again');
  number = (await main.getByRole('heading', { level: 1 }).textContent()) ?? '';
  expect(/\d/.test(number), `the quote has no number: ${number}`);
});
await look('sent');

await story.step('the chip opens the attempts', async () => {
  await chip.click();
  await dialog.getByText(/^Attempt 1/).waitFor();
});
await look('delivery');
await story.step('the drawer closes with Escape', async () => {
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
});

await story.step('the mail is in the demo inbox with the PDF attached', async () => {
  await goTo('Demo inbox');
  await main.getByRole('list', { name: 'Mails' }).getByRole('link').filter({ hasText: email }).first().click();
  const attachment = main.getByRole('button', { name: /\.pdf$/ });
  await attachment.waitFor();
  const download = page.waitForEvent('download');
  await attachment.click();
  const bytes = readFileSync(await (await download).path());
  expect(bytes.subarray(0, 5).toString() === '%PDF-', 'the attachment is not a PDF');
});
await look('demo-inbox');

await story.step('the audit trail tells the story', async () => {
  await goTo('Audit trail');
  const trail = main.getByRole('list', { name: 'Audit trail' });
  await trail.getByText(number).first().waitFor();
  for (const name of [`Company ${company}`, 'Contact Malee Srisuk', `Quote ${number}`, `Delivery ${number}`]) {
    await trail.getByRole('link', { name, exact: true }).first().waitFor();
  }
});
await look('audit-trail');

await story.step('the user stops demo mail', async () => {
  await goTo('Demo inbox');
  await main.getByRole('button', { name: 'Stop demo mail' }).click();
  await main.getByRole('button', { name: 'Start demo mail' }).waitFor();
});

await story.step('a second quote is sent meanwhile: it is safe, and its delivery waits for the next try', async () => {
  await goTo('Companies');
  await page.keyboard.press('/');
  await page.keyboard.type(stamp);
  await main.getByRole('link', { name: company }).click();
  await main.getByRole('link', { name: 'New quote' }).first().click();
  await contactIsChosen();
  await line(1).getByLabel('Description').fill('Extra training');
  await line(1).getByLabel('Unit price').fill('900');
  await main.getByRole('button', { name: 'Save draft' }).click();
  await main.getByRole('link', { name: 'Close' }).click();
  await heading('Draft quote').waitFor();
  await main.getByRole('button', { name: 'Send', exact: true }).click();
  await dialog.getByText(email).waitFor();
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await chip.getByText(/^Retrying at \d.* — connection failed$/).waitFor({ timeout: 30_000 });
});

await story.step('the attempt says what went wrong and what to do', async () => {
  await chip.click();
  await dialog.getByText(/^Attempt 1/).waitFor();
  await dialog.getByText('Will be tried again', { exact: true }).waitFor();
  const advice = (await dialog.getByTestId('delivery-advice').textContent()) ?? '';
  expect(advice.length > 20, `the advice is “${advice}”`);
});
await look('retrying');

await story.step('with mail back, Retry now sends it, and the open drawer tells', async () => {
  const tab = await page.context().newPage();
  await tab.goto(`${options.base}/demo`);
  await tab.getByRole('button', { name: 'Start demo mail' }).click();
  await tab.getByRole('button', { name: 'Stop demo mail' }).waitFor();
  await tab.close();
  await dialog.getByRole('button', { name: 'Retry now' }).click();
  await dialog.getByText(/^Attempt 2/).waitFor({ timeout: 30_000 });
  await chip.getByText(/^Sent \d/).waitFor({ timeout: 30_000 });
});
await look('sent-after-retry');
await story.step('the drawer closes again', async () => {
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
});

for (const place of ['Contacts', 'Quotes', 'Deliveries', 'Users', 'Administration']) {
  await story.step(`the page ${place} opens`, () => goTo(place));
  await look(place.toLowerCase());
}

await story.step('the palette finds the company', async () => {
  await page.keyboard.press('Control+k');
  await dialog.locator('input').fill(stamp);
  await dialog.getByText(company).first().waitFor();
});
await look('palette');
await story.step('the palette closes with Escape', async () => {
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
});

await story.step('the user adds a colleague who sells', async () => {
  await goTo('Users');
  await main.getByRole('button', { name: 'New user' }).first().click();
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Nok Seller');
  await dialog.getByLabel('Username').fill(seller.username);
  await dialog.getByLabel('E-mail').fill(`${seller.username}@annals.example`);
  await dialog.getByRole('textbox', { name: 'First password' }).fill(seller.password);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'hidden' });
});

await story.step('home fits a phone', async () => {
  await goTo('Home');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.waitForFunction(() => document.documentElement.scrollWidth <= window.innerWidth);
});
await look('phone');
await story.check('the screen is wide again', () => page.setViewportSize({ width: 1440, height: 900 }));

await story.step('the user switches to Thai and to dark, and back', async () => {
  await goTo('Home');
  await page.getByRole('button', { name: 'Switch to dark' }).click();
  await page.getByRole('button', { name: 'Language' }).click();
  await page.getByRole('menuitem', { name: 'ไทย' }).click();
  await main.getByRole('heading', { level: 1, name: 'ตอนนี้ฉันต้องทำอะไร' }).waitFor();
  await page.getByRole('menu').waitFor({ state: 'hidden' });
});
await look('thai-dark');
await story.step('the user signs out', async () => {
  await page.getByRole('button', { name: 'ภาษา' }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByLabel('Username').waitFor();
});

const refused = [];
await story.step('who sells is shown nothing of administration', async () => {
  page.on('response', (response) => response.status() === 403 && refused.push(response.url()));
  await signIn(seller.username, seller.password);
  await heading('What do I do now').waitFor();
  const places = await page.getByRole('navigation').getByRole('link').allTextContents();
  expect(places.includes('Quotes'), `the places are ${places}`);
  const others = places.filter((place) => ['Issuers', 'Users', 'Audit trail', 'Administration'].includes(place));
  expect(others.length === 0, `a seller sees ${others}`);
});
await look('seller');
await story.step('nor does an address typed by hand ask for it', async () => {
  await page.goto(`${options.base}/audit`);
  await heading('For administrators').waitFor();
  expect(refused.length === 0, `refused: ${refused}`);
});

await story.check('no script of the page broke', () => expect(errors.length === 0, errors.join('\n')));

await close();
process.exit(story.end() ? 0 : 1);
