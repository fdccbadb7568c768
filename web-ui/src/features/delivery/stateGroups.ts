const STATES = {
  attention: 'NEEDS_DECISION,UNKNOWN,BLOCKED,FAILED,BOUNCED,DEFERRED',
  decision: 'NEEDS_DECISION',
  underway: 'REQUESTED,QUEUED,CLAIMED,ARMED,DEFERRED',
  sent: 'SENT',
  failed: 'FAILED,BOUNCED',
  cancelled: 'CANCELLED',
} as const;

export type StateGroup = keyof typeof STATES;

export const STATE_GROUPS = Object.keys(STATES) as StateGroup[];

/** The states behind a filter, which may name them itself; nothing for one that does not exist. */
export function statesOf(filter?: string): string | undefined {
  const known = STATE_GROUPS.find((one) => one === filter);
  if (known) {
    return STATES[known];
  }
  return filter && /^[A-Z_]+(,[A-Z_]+)*$/.test(filter) ? filter : undefined;
}

/** The filter for these states: the group of exactly them, or themselves. */
export function groupOf(states?: string): string | undefined {
  return STATE_GROUPS.find((group) => STATES[group] === states) ?? states;
}
