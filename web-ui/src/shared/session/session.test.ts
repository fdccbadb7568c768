import { describe, expect, it } from 'vitest';
import { type RefreshTokenStore, SessionKeeper } from './session';

const USER = { id: 'u1', username: 'ada', displayName: 'Ada', role: 'admin' as const };

class MemoryStore implements RefreshTokenStore {
  token: string | null;

  constructor(token: string | null) {
    this.token = token;
  }

  read = () => this.token;
  write = (token: string) => {
    this.token = token;
  };
  clear = () => {
    this.token = null;
  };
}

/** A server whose access tokens can be let expire and whose refresh tokens work once. */
class Server {
  refreshes = 0;
  reachable = true;
  private valid = 'none';
  private refreshToken = 'r0';

  expireAccessToken() {
    this.valid = 'none';
  }

  revoke() {
    this.refreshToken = 'revoked';
  }

  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    if (!this.reachable) {
      throw new TypeError('network');
    }
    if (typeof input === 'string' && input.endsWith('/auth/refresh')) {
      return this.refresh(JSON.parse(String(init?.body)).refreshToken);
    }
    if (input instanceof Request) {
      const good = input.headers.get('Authorization') === `Bearer ${this.valid}`;
      return good ? new Response(await input.text()) : new Response(null, { status: 401 });
    }
    return new Response(null, { status: 204 });
  };

  private refresh(token: string): Response {
    this.refreshes += 1;
    if (token !== this.refreshToken) {
      return new Response(null, { status: 401 });
    }
    this.refreshToken = `r${this.refreshes}`;
    this.valid = `a${this.refreshes}`;
    return Response.json({
      accessToken: this.valid,
      refreshToken: this.refreshToken,
      expiresInSeconds: 60,
      user: USER,
    });
  }
}

function given(token: string | null = 'r0') {
  const server = new Server();
  const store = new MemoryStore(token);
  const keeper = new SessionKeeper({ fetch: server.fetch, store, exclusive: (task) => task() });
  return { server, store, keeper };
}

function request(body?: string): Request {
  return new Request('http://annals.example/api/v1/me', body === undefined ? {} : { method: 'POST', body });
}

describe('the session', () => {
  it('survives a reload through the stored refresh token, which is rotated', async () => {
    const { keeper, store } = given();
    await keeper.start();
    expect(keeper.current()).toEqual({ phase: 'signed-in', user: USER });
    expect(store.token).toBe('r1');
  });

  it('asks to sign in where no token is stored', async () => {
    const { keeper, server } = given(null);
    await keeper.start();
    expect(keeper.current()).toEqual({ phase: 'signed-out', expired: false });
    expect(server.refreshes).toBe(0);
  });

  it('refreshes once however many requests find their token expired, and repeats them all with their bodies', async () => {
    const { keeper, server } = given();
    await keeper.start();
    server.expireAccessToken();
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((body) => keeper.authorizedFetch(request(body))));
    expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(['a', 'b', 'c', 'd']);
    expect(server.refreshes).toBe(2);
  });

  it('ends when the refresh token is refused', async () => {
    const { keeper, server, store } = given();
    await keeper.start();
    server.expireAccessToken();
    server.revoke();
    const answer = await keeper.authorizedFetch(request());
    expect(answer.status).toBe(401);
    expect(keeper.current()).toEqual({ phase: 'signed-out', expired: true });
    expect(store.token).toBeNull();
  });

  it('is kept while the server cannot be reached', async () => {
    const { keeper, server, store } = given();
    server.reachable = false;
    await keeper.start();
    expect(keeper.current()).toEqual({ phase: 'unreachable' });
    expect(store.token).toBe('r0');
    server.reachable = true;
    await keeper.start();
    expect(keeper.current().phase).toBe('signed-in');
  });

  it('is forgotten on sign-out, also when the server is away', async () => {
    const { keeper, server, store } = given();
    await keeper.start();
    server.reachable = false;
    await keeper.signOut();
    expect(keeper.current()).toEqual({ phase: 'signed-out', expired: false });
    expect(store.token).toBeNull();
  });

  it('ends when another tab signs out, and is not called expired', async () => {
    const { keeper } = given();
    await keeper.start();
    keeper.signedOutElsewhere();
    expect(keeper.current()).toEqual({ phase: 'signed-out', expired: false });
  });
});
