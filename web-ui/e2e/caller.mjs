import { expect } from './story.mjs';

/** The API beside the browser, for what a story needs and is not about. */
export function caller(base) {
  let bearer = '';

  async function ask(method, path, body) {
    const response = await fetch(`${base}/api/v1${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...(bearer && { Authorization: `Bearer ${bearer}` }) },
      body: body && JSON.stringify(body),
    });
    const answer = await response.json();
    expect(response.ok, `${method} ${path} answered ${response.status}: ${answer.detail}`);
    return answer;
  }

  async function introduce(username, password) {
    const session = await ask('POST', '/auth/login', { username, password });
    bearer = session.accessToken;
  }

  async function newQuote() {
    const [issuer, contact] = (
      await Promise.all(['/issuers?limit=1', '/contacts?limit=1'].map((path) => ask('GET', path)))
    ).map(({ items }) => items[0]);
    return ask('POST', '/quotes', {
      issuerId: issuer.id,
      companyId: contact.companyId,
      contactId: contact.id,
      currency: 'THB',
      validUntil: `${new Date().getFullYear() + 1}-12-31`,
      lines: [{ description: 'Care plan', quantity: '1', unitPrice: '900', taxRate: '7' }],
    });
  }

  return { introduce, ask, newQuote };
}
