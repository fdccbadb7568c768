import { useSyncExternalStore } from 'react';
import type { SignedInUser } from '../../api/types';
import { type Exclusive, type RefreshTokenStore, SessionKeeper, type SessionState } from './session';

const KEY = 'annals.refreshToken';

const store: RefreshTokenStore = {
  read: () => localStorage.getItem(KEY),
  write: (token) => localStorage.setItem(KEY, token),
  clear: () => localStorage.removeItem(KEY),
};

/** Web Locks exist only in secure contexts; elsewhere each tab looks after itself. */
const exclusive: Exclusive = (task) => (navigator.locks ? navigator.locks.request(KEY, task) : task());

export const keeper = new SessionKeeper({ fetch: (...args) => fetch(...args), store, exclusive });

window.addEventListener('storage', ({ key, newValue }) => {
  if (key === KEY && newValue === null) {
    keeper.signedOutElsewhere();
  }
});

export function useSession(): SessionState {
  return useSyncExternalStore(keeper.subscribe, keeper.current);
}

/** The signed-in user; only for what is shown behind the sign-in. */
export function useUser(): SignedInUser {
  const session = useSession();
  if (session.phase !== 'signed-in') {
    throw new Error('nobody is signed in');
  }
  return session.user;
}

export function useIsAdmin(): boolean {
  return useUser().role === 'admin';
}
