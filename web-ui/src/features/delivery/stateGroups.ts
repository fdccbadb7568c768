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

/** The states behind a filter; nothing for one that does not exist. */
export function statesOf(group?: string): string | undefined {
  const known = STATE_GROUPS.find((one) => one === group);
  return known && STATES[known];
}
