import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../../api/types';
import { formatInstant, inReadersTime } from '../../shared/format/dates';
import { actorName } from './actorName';
import { Changes } from './Changes';
import { Correlation } from './Correlation';
import { EntryFrame } from './EntryFrame';
import { RecordLink } from './RecordLink';

interface Props {
  entry: AuditEntry;
  /** Names the record it is about, where that is not clear from the page; null where it has no name. */
  recordName?: string | null;
  /** What can be done about a change. */
  action?: (entry: AuditEntry, field: string) => ReactNode;
}

/** Something that happened, with the fields it changed. */
export function Entry({ entry, recordName, action }: Props) {
  const { t } = useTranslation();
  const { at, effectiveAt, actor, summary, reason, changes, correlationId, version } = entry;
  const byline = [
    actorName(actor, t),
    t('audit.version', { version }),
    effectiveAt && t('audit.effectiveAt', { moment: formatInstant(effectiveAt) }),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <EntryFrame
      at={at}
      title={inReadersTime(summary)}
      record={recordName !== undefined && <RecordLink type={entry.entityType} id={entry.entityId} name={recordName} />}
      byline={byline}
      reason={reason}
      more={
        changes.length > 0 || correlationId
          ? {
              words: t('audit.changes'),
              label: t('audit.showChanges', { summary }),
              content: (
                <>
                  <Changes changes={changes} action={action && ((field) => action(entry, field))} />
                  <Correlation id={correlationId} />
                </>
              ),
            }
          : undefined
      }
    />
  );
}
