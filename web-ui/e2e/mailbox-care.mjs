// What becomes of a mailbox and of mail in doubt, in a browser, against a running server with demo data, with a provider and
// a mail server of its own on loopback. The server must have been started with
//   CRM_OAUTH_GOOGLE_CLIENT_ID=e2e CRM_OAUTH_GOOGLE_ENDPOINTS=http://127.0.0.1:PROVIDER_PORT CRM_ALLOWED_PRIVATE_SMTP_HOSTS=127.0.0.1
// node e2e/mailbox-care.mjs --base http://localhost:8080 --provider-port N --mail-port N (the rest as in main-job.mjs)
import { openBrowser } from './browser.mjs';
import { caller } from './caller.mjs';
import { startMailServer } from './fakeMailServer.mjs';
import { startProvider } from './fakeProvider.mjs';
import { readOptions } from './options.mjs';
import { expect, Story } from './story.mjs';
import { visitor } from './visitor.mjs';

const { options, password } = readOptions('provider-port', 'mail-port');

const stamp = Date.now().toString(36);
const address = `care.${stamp}@annals.example`;
const story = new Story();
const provider = await startProvider(Number(options['provider-port']));
const mail = await startMailServer(Number(options['mail-port']));
const { page, close } = await openBrowser(options.chromium);
const { main, dialog, heading, settled, goTo, signIn, look, lookOnPhone } = visitor(page, story, options.screenshots);
const { introduce, ask, newQuote } = caller(options.base);
const errors = [];
page.on('pageerror', (error) => errors.push(error.message));

/** Sends a new quote from the mailbox while its server breaks off after the dot. */
async function sendIntoDoubt() {
  mail.breakAfterTheDot(true);
  const quote = await newQuote();
  const { deliveryId } = await ask('POST', `/quotes/${quote.id}/send`, {
    mailboxId,
    recipients: [{ email: `doubt.${stamp}@customer.example` }],
  });
  return deliveryId;
}

const choose = async (label, option) => {
  await dialog.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option }).click();
};
const mailboxPanel = page.getByRole('dialog').filter({ has: page.getByRole('heading', { name: address }) });
const boxed = (title) => page.getByRole('dialog', { name: title });
const decisions = main.getByRole('region', { name: 'Needs your decision' });
let mailboxId = '';

await story.step('the administrator signs in', async () => {
  await introduce(options.user, password);
  await page.goto(options.base);
  await signIn(options.user, password);
  await heading('What do I do now').waitFor();
});

await story.step('a mailbox that signs in with Google is set up, without a password', async () => {
  await goTo('Mailboxes');
  await main.getByRole('button', { name: 'New mailbox' }).first().click();
  await dialog.getByLabel('E-mail address').fill(address);
  await choose('Sign-in', 'Sign in with Google');
  await dialog.getByText('No password is stored here.').waitFor();
  await dialog.getByLabel('SMTP server').fill('127.0.0.1');
  await choose('Security', 'None (not encrypted)');
  await dialog.getByLabel(/^Port/).fill(options['mail-port']);
  await dialog.getByLabel('User name').fill(address);
  await dialog.getByLabel('IMAP server').fill('');
});
await look('mailbox-with-google');
await lookOnPhone('mailbox-with-google');

const consent = page.getByRole('heading', { name: 'Sign in to your mail' });
await story.step('saving leads to the provider; who turns back there has a mailbox that is not signed in', async () => {
  await dialog.getByRole('button', { name: 'Save' }).click();
  await consent.waitFor();
  await page.goto(`${options.base}/mailboxes`);
  await main.getByRole('row').filter({ hasText: address }).click();
  await mailboxPanel.getByText('Not signed in with Google yet').waitFor();
  mailboxId = new URL(page.url()).searchParams.get('mailbox');
});
await look('mailbox-not-signed-in');
await lookOnPhone('mailbox-not-signed-in');

await story.step('who refuses there comes back to words that say so', async () => {
  await mailboxPanel.getByRole('button', { name: 'Sign in with Google' }).click();
  await page.getByRole('link', { name: 'Refuse' }).click();
  await main.getByText('The mail provider did not sign you in. Begin again.').waitFor();
});
await look('sign-in-refused');
await lookOnPhone('sign-in-refused');

const backToTheMailbox = async () => {
  await main.getByRole('link', { name: 'Mailboxes' }).click();
  await main.getByRole('row').filter({ hasText: address }).click();
  await mailboxPanel.getByRole('button', { name: 'Sign in with Google' }).waitFor();
};
await story.step('a provider that gives no access after all is told as well', async () => {
  provider.refuse(true);
  await backToTheMailbox();
  await mailboxPanel.getByRole('button', { name: 'Sign in with Google' }).click();
  await page.getByRole('link', { name: 'Allow' }).click();
  await main.getByText(/^The mail provider has ended our access/).waitFor();
  provider.refuse(false);
});

await story.step('who allows it comes back to the mailbox, signed in', async () => {
  await backToTheMailbox();
  await mailboxPanel.getByRole('button', { name: 'Sign in with Google' }).click();
  await page.getByRole('link', { name: 'Allow' }).click();
  await mailboxPanel.getByRole('definition').filter({ hasText: 'Signed in with Google' }).waitFor();
  await page.getByText(`Signed in to ${address}`).waitFor();
});
await look('mailbox-signed-in');

await story.step('the way back works once', async () => {
  await page.goto(`${options.base}/mailboxes/signed-in?state=another&code=the-code`);
  await main.getByText('You have not begun this sign-in').waitFor();
});

await story.step('verifying says step by step how it went', async () => {
  await backToTheMailbox();
  await mailboxPanel.getByRole('button', { name: 'Verify' }).click();
  await boxed(`Verify ${address}`).getByRole('button', { name: 'Send it and verify' }).click();
  await boxed(`Verify ${address}`).getByText('The mailbox is verified.').waitFor();
  expect(mail.taken.length === 1, `${mail.taken.length} messages were taken`);
});
await look('mailbox-verified');
await lookOnPhone('mailbox-verified');

await story.step('the mailbox gets limits of its own', async () => {
  await boxed(`Verify ${address}`).getByRole('button', { name: 'Close' }).last().click();
  await mailboxPanel.getByRole('button', { name: 'Change limits' }).click();
  await boxed(`Sending limits of ${address}`).getByLabel('Messages per minute').fill('20');
  await boxed(`Sending limits of ${address}`).getByLabel('Messages per day').fill('300');
});
await look('mailbox-limits');
await lookOnPhone('mailbox-limits');
await story.step('and the panel shows them', async () => {
  await boxed(`Sending limits of ${address}`).getByRole('button', { name: 'Save' }).click();
  await mailboxPanel.getByText('20 per minute').waitFor();
});

await story.step('it is shared with a colleague and with nobody again', async () => {
  const colleague = await ask('POST', '/users', {
    username: `kai.${stamp}`,
    displayName: `Kai ${stamp}`,
    email: `kai.${stamp}@annals.example`,
    role: 'sales',
    password: `${stamp}-${Math.random().toString(36).slice(2)}`,
  });
  expect(colleague.id, 'no colleague');
  await mailboxPanel.getByRole('combobox', { name: 'Share with' }).fill(stamp);
  await page.getByRole('option', { name: `Kai ${stamp}` }).click();
  await mailboxPanel.getByRole('button', { name: 'Share', exact: true }).click();
  await mailboxPanel.getByRole('button', { name: `Stop sharing with Kai ${stamp}` }).waitFor();
});
await look('mailbox-shared');
await lookOnPhone('mailbox-shared');
await story.step('taking it back takes one click', async () => {
  await mailboxPanel.getByRole('button', { name: `Stop sharing with Kai ${stamp}` }).click();
  await mailboxPanel.getByText(/^Nobody besides/).waitFor();
  await page.keyboard.press('Escape');
  await mailboxPanel.waitFor({ state: 'hidden' });
});

await story.step('a message in doubt appears on the work list by itself', async () => {
  await goTo('Home');
  await sendIntoDoubt();
  await decisions.getByRole('link', { name: 'Decide' }).waitFor({ timeout: 30_000 });
});
await look('in-doubt');
await lookOnPhone('in-doubt');

const drawer = boxed('Delivery');
await story.step('a person who knows better marks it as sent, with a reason', async () => {
  await decisions.getByRole('link', { name: 'Decide' }).first().click();
  await drawer.getByText('Not tried any more after').waitFor();
  await drawer.getByRole('button', { name: 'Mark as sent' }).click();
  await boxed('Mark as sent').getByRole('textbox', { name: 'Reason' }).fill('Mali has it: she phoned');
});
await look('mark-as-sent');
await lookOnPhone('mark-as-sent');
await story.step('and the work list is empty again', async () => {
  await boxed('Mark as sent').getByRole('button', { name: 'Mark as sent' }).click();
  await drawer.getByText(/^Sent \d/).waitFor();
  expect(mail.taken.length === 2, `${mail.taken.length} messages were taken`);
  await page.keyboard.press('Escape');
  await goTo('Home');
  await settled();
  await decisions.waitFor({ state: 'detached' });
});

await story.step('another one is sent again, with a reason, and the server takes the same bytes', async () => {
  await sendIntoDoubt();
  await decisions.getByRole('link', { name: 'Decide' }).click({ timeout: 30_000 });
  mail.breakAfterTheDot(false);
  await drawer.getByRole('button', { name: 'Send again' }).click();
  await boxed('Send again').getByRole('textbox', { name: 'Reason' }).fill('They have nothing');
  await boxed('Send again').getByRole('button', { name: 'Send again' }).click();
  await drawer.getByText(/^Attempt 2/).waitFor({ timeout: 30_000 });
  await drawer.getByText(/^Sent \d/).waitFor({ timeout: 30_000 });
  expect(mail.taken.at(-1) === mail.taken.at(-2), 'the copies differ');
});
await look('sent-again');
await lookOnPhone('sent-again');

const leaving = boxed('Leave without saving?');
await story.step('a template with unsaved words is not left by accident', async () => {
  await page.keyboard.press('Escape');
  await goTo('Mail templates');
  await main
    .getByRole('link', { name: /A quote is sent/ })
    .first()
    .click();
  await main.getByLabel('Subject').fill('Words that nobody saved');
  await page.getByRole('navigation').getByRole('link', { name: 'Companies' }).click();
  await leaving.waitFor();
});
await look('leave-template');
await lookOnPhone('leave-template');
await story.step('who stays finds the words still there; who leaves leaves', async () => {
  await leaving.getByRole('button', { name: 'Stay here' }).click();
  await leaving.waitFor({ state: 'hidden' });
  const kept = await main.getByLabel('Subject').inputValue();
  expect(kept === 'Words that nobody saved', `the subject is “${kept}”`);
  await page.getByRole('navigation').getByRole('link', { name: 'Companies' }).click();
  await leaving.getByRole('button', { name: 'Leave without saving' }).click();
  await heading('Companies').waitFor();
});

await story.check('no script of the page broke', () => expect(errors.length === 0, errors.join('\n')));

await close();
provider.close();
mail.close();
process.exit(story.end() ? 0 : 1);
