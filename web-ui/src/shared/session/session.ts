import type { Session, SignedInUser } from '../../api/types';

/** Where the session stands. `starting` until the stored refresh token has been tried. */
export type SessionState =
  | { phase: 'starting' }
  | { phase: 'unreachable' }
  | { phase: 'signed-out'; expired: boolean }
  | { phase: 'signed-in'; user: SignedInUser };

export interface RefreshTokenStore {
  read(): string | null;
  write(token: string): void;
  clear(): void;
}

/** Runs one refresh at a time across all tabs: they share one rotating refresh token. */
export type Exclusive = <T>(task: () => Promise<T>) => Promise<T>;

interface Dependencies {
  fetch: typeof fetch;
  store: RefreshTokenStore;
  exclusive: Exclusive;
}

const JSON_HEADERS = { 'Content-Type': 'application/json' };

/**
 * Holds the tokens: the access token in memory only, the refresh token in the store. However many requests find their
 * access token expired, one refresh is made and all of them wait for it.
 */
export class SessionKeeper {
  private state: SessionState = { phase: 'starting' };
  private accessToken: string | null = null;
  private refreshing: Promise<boolean> | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly deps: Dependencies;

  constructor(deps: Dependencies) {
    this.deps = deps;
  }

  readonly current = (): SessionState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  async start(): Promise<void> {
    this.become({ phase: 'starting' });
    if (this.deps.store.read() === null) {
      this.become({ phase: 'signed-out', expired: false });
      return;
    }
    await this.refresh();
  }

  signIn(session: Session): void {
    this.accessToken = session.accessToken;
    this.deps.store.write(session.refreshToken);
    this.become({ phase: 'signed-in', user: session.user });
  }

  async signOut(): Promise<void> {
    const refreshToken = this.deps.store.read();
    const accessToken = this.accessToken;
    this.forget(false);
    if (refreshToken !== null) {
      await this.deps
        .fetch('/api/v1/auth/logout', {
          method: 'POST',
          headers: { ...JSON_HEADERS, Authorization: `Bearer ${accessToken}` },
          body: JSON.stringify({ refreshToken }),
        })
        .catch(() => undefined);
    }
  }

  /** Another tab signed out: its session was this one's too. */
  signedOutElsewhere(): void {
    if (this.state.phase === 'signed-in') {
      this.accessToken = null;
      this.become({ phase: 'signed-out', expired: false });
    }
  }

  /** Sends a request as the signed-in user; an expired access token is renewed once and the request repeated. */
  readonly authorizedFetch = async (request: Request): Promise<Response> => {
    const repeat = request.clone();
    const used = this.accessToken;
    const response = await this.deps.fetch(withToken(request, used));
    if (response.status !== 401) {
      return response;
    }
    const renewed = this.accessToken !== used || (await this.refresh());
    return renewed ? this.deps.fetch(withToken(repeat, this.accessToken)) : response;
  };

  private refresh(): Promise<boolean> {
    this.refreshing ??= this.deps
      .exclusive(() => this.rotate())
      .finally(() => {
        this.refreshing = null;
      });
    return this.refreshing;
  }

  private async rotate(): Promise<boolean> {
    const refreshToken = this.deps.store.read();
    if (refreshToken === null) {
      if (this.state.phase !== 'signed-out') {
        this.forget(true);
      }
      return false;
    }
    try {
      const response = await this.deps.fetch('/api/v1/auth/refresh', {
        method: 'POST',
        headers: JSON_HEADERS,
        body: JSON.stringify({ refreshToken }),
      });
      if (response.ok) {
        this.signIn((await response.json()) as Session);
        return true;
      }
      if (response.status === 401 || response.status === 403) {
        this.forget(true);
        return false;
      }
    } catch {
      // The server cannot be reached: the session may still be good.
    }
    if (this.accessToken === null) {
      this.become({ phase: 'unreachable' });
    }
    return false;
  }

  private forget(expired: boolean): void {
    this.accessToken = null;
    this.deps.store.clear();
    this.become({ phase: 'signed-out', expired });
  }

  private become(state: SessionState): void {
    this.state = state;
    for (const listener of this.listeners) {
      listener();
    }
  }
}

function withToken(request: Request, token: string | null): Request {
  if (token !== null) {
    request.headers.set('Authorization', `Bearer ${token}`);
  }
  return request;
}
