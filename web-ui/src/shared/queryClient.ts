import { QueryClient } from '@tanstack/react-query';
import { isProblem } from './problem/problem';
import { keeper } from './session/keeper';

function worthRetrying(failures: number, error: unknown): boolean {
  if (!isProblem(error)) {
    return failures < 2;
  }
  return failures < 3 && (error.status === 0 || error.status === 429 || error.status >= 500);
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: worthRetrying, retryDelay: (attempt) => 400 * 2 ** attempt, staleTime: 10_000 },
    mutations: { retry: false },
  },
});

/** Nobody sees what another user had loaded. */
let reader: string | null = null;
keeper.subscribe(() => {
  const session = keeper.current();
  const now = session.phase === 'signed-in' ? session.user.id : null;
  if (now !== reader) {
    reader = now;
    queryClient.clear();
  }
});
