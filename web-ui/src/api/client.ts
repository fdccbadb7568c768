import createClient from 'openapi-fetch';
import { ProblemError, toProblem, UNREACHABLE } from '../shared/problem/problem';
import { keeper } from '../shared/session/keeper';
import type { paths } from './schema';

/** The typed HTTP client; every request carries the session's token. */
export const api = createClient<paths>({
  baseUrl: window.location.origin,
  fetch: keeper.authorizedFetch,
});

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of a successful answer; anything else is thrown as a {@link ProblemError}. */
export async function answerOf<T>(call: Promise<Answer<T>>): Promise<T> {
  let answer: Answer<T>;
  try {
    answer = await call;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') {
      throw cause;
    }
    throw new ProblemError(UNREACHABLE);
  }
  if (!answer.response.ok) {
    throw new ProblemError(toProblem(answer.error, answer.response));
  }
  return answer.data as T;
}

/** The bytes behind an address that only a signed-in user may read. */
export async function blobOf(path: string, signal?: AbortSignal): Promise<Blob> {
  const request = new Request(new URL(path, window.location.origin), { signal });
  const response = await keeper.authorizedFetch(request).catch(() => {
    throw new ProblemError(UNREACHABLE);
  });
  if (!response.ok) {
    throw new ProblemError(toProblem(await response.json().catch(() => null), response));
  }
  return response.blob();
}
