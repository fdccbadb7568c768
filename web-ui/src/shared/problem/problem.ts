import type { Problem } from '../../api/types';

/** The server said no (RFC 9457), or could not be reached (`status` 0). */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail || problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
  }

  get status(): number {
    return this.problem.status;
  }
}

export function isProblem(error: unknown, status?: number): error is ProblemError {
  return error instanceof ProblemError && (status === undefined || error.status === status);
}

/** The code of an answer that is no problem+json. */
export const UNEXPECTED = 'unexpected-answer';

/** Turns whatever an answer carried into a problem, also when a proxy answered with something else. */
export function toProblem(body: unknown, response: Response): Problem {
  if (body !== null && typeof body === 'object' && 'title' in body) {
    return { ...(body as Problem), status: response.status };
  }
  return {
    type: 'about:blank',
    title: response.statusText || `HTTP ${response.status}`,
    status: response.status,
    code: UNEXPECTED,
  };
}

export const UNREACHABLE: Problem = {
  type: 'about:blank',
  title: 'The server cannot be reached',
  status: 0,
  code: 'unreachable',
};
