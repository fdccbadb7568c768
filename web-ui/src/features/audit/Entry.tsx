import { Group, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../../api/types';
import { formatInstant, inReadersTime } from '../../shared/format/dates';
import { actorName } from './actorName';
import { Changes } from './Changes';
import classes from './EntryList.module.css';
import { RecordLink } from './RecordLink';

interface Props {
  entry: AuditEntry;
  withRecord: boolean;
  /** What can be done about a change. */
  action?: (entry: AuditEntry, field: string) => ReactNode;
}

/** One fact: when, who, what, why, and on request which fields. */
export function Entry({ entry, withRecord, action }: Props) {
  const { t } = useTranslation();
  const [open, { toggle }] = useDisclosure(false);
  const { at, effectiveAt, actor, summary, reason, changes, correlationId, version } = entry;
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <li className={classes.entry}>
      <time className={classes.when} dateTime={at}>
        {formatInstant(at)}
      </time>
      <div className={classes.what}>
        <Group gap={8} wrap="wrap">
          <Text size="sm" fw={560} component="span">
            {inReadersTime(summary)}
          </Text>
          {withRecord && <RecordLink type={entry.entityType} id={entry.entityId} />}
        </Group>
        <Group gap={8}>
          <Text size="xs" c="dimmed" component="span">
            {actorName(actor, t)} · {t('audit.version', { version })}
          </Text>
          {(changes.length > 0 || correlationId) && (
            <UnstyledButton
              onClick={toggle}
              aria-expanded={open}
              aria-label={t('audit.showChanges', { summary })}
              fz="xs"
              c="var(--mantine-color-anchor)"
            >
              <Group gap={2} component="span">
                <Chevron size={13} />
                {t('audit.changes')}
              </Group>
            </UnstyledButton>
          )}
        </Group>
        {effectiveAt && (
          <Text size="xs" mt={2}>
            {t('audit.effectiveAt', { moment: formatInstant(effectiveAt) })}
          </Text>
        )}
        {reason && (
          <Text size="sm" mt={4} className="pre">
            “{reason}”
          </Text>
        )}
        {open && (
          <div className={classes.changes}>
            <Changes changes={changes} action={action && ((field) => action(entry, field))} />
            {correlationId && (
              <Text size="xs" c="dimmed" mt={6}>
                {t('audit.correlation')}: <code>{correlationId}</code>
              </Text>
            )}
          </div>
        )}
      </div>
    </li>
  );
}
