import { createServer } from 'node:http';

const PAGE = (allow, refuse) => `<!doctype html><title>Provider</title><h1>Sign in to your mail</h1>
<p><a href="${allow}">Allow</a> <a href="${refuse}">Refuse</a></p>`;

/** A mail provider's sign-in (RFC 6749) on loopback: a page that asks for consent, and a token endpoint that trusts everybody. */
export async function startProvider(port) {
  let refusing = false;
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://provider');
    if (pathname === '/authorize') {
      const back = (answer) => {
        const address = new URL(searchParams.get('redirect_uri'));
        address.search = new URLSearchParams({ ...answer, state: searchParams.get('state') }).toString();
        return address.toString().replaceAll('&', '&amp;');
      };
      response.setHeader('Content-Type', 'text/html');
      response.end(PAGE(back({ code: 'the-code' }), back({ error: 'access_denied' })));
    } else if (pathname === '/token' && request.method === 'POST') {
      request.resume();
      response.statusCode = refusing ? 400 : 200;
      response.setHeader('Content-Type', 'application/json');
      response.end(
        JSON.stringify(
          refusing
            ? { error: 'invalid_grant' }
            : { access_token: 'access', token_type: 'Bearer', expires_in: 3600, refresh_token: 'refresh' },
        ),
      );
    } else {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise((done) => server.listen(port, '127.0.0.1', done));
  return {
    /** Whether the provider has ended the access it gave. */
    refuse(now) {
      refusing = now;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
