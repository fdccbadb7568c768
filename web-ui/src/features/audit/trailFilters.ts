import { withQuery } from '../../api/withQuery';
import { startOfDay } from '../../shared/format/dates';

/** What narrows the trail, as it stands in the address. */
export const TRAIL_FILTERS = ['kind', 'entityType', 'entityId', 'actorId', 'from', 'until'] as const;

export type TrailFilters = Partial<Record<(typeof TRAIL_FILTERS)[number], string>>;

/** Kinds of entries that belong together for whoever looks. */
export const KIND_GROUPS = {
  changes: ['CHANGE'],
  refused: ['COMMAND_REFUSED', 'ACCESS_REFUSED', 'SIGN_IN_REFUSED'],
  signIns: ['SIGNED_IN', 'SIGN_IN_REFUSED', 'SIGNED_OUT'],
  exports: ['DATA_EXPORTED', 'MESSAGE_DOWNLOADED'],
  views: [
    'DELIVERY_VIEWED',
    'MESSAGE_DOWNLOADED',
    'AUDIT_TRAIL_READ',
    'HISTORY_READ',
    'EVENTS_READ',
    'CHECKPOINTS_READ',
    'USERS_READ',
    'SETTINGS_READ',
  ],
  commands: ['COMMAND_ACCEPTED', 'COMMAND_REPEATED'],
} as const satisfies Record<string, readonly string[]>;

export type KindGroup = keyof typeof KIND_GROUPS;

export function isKindGroup(group: string | undefined): group is KindGroup {
  return group !== undefined && Object.hasOwn(KIND_GROUPS, group);
}

/** The same in the parameters of the API. Days are those of the person who looks; the last one is included. */
export function parametersOf({ kind, from, until, ...same }: TrailFilters) {
  return {
    ...same,
    kind: isKindGroup(kind) ? KIND_GROUPS[kind].join(',') : undefined,
    from: startOfDay(from),
    to: startOfDay(until, 1),
  };
}

/** The address of the export of what the list shows. */
export function exportAddress(filters: TrailFilters): string {
  return withQuery('/api/v1/audit/trail/export', parametersOf(filters));
}
