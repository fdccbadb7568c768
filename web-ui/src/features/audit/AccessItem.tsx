import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AccessEntry, Actor } from '../../api/types';
import { actorName } from './actorName';
import { Correlation } from './Correlation';
import { EntryFrame } from './EntryFrame';
import { kindWording } from './kindWording';
import { RecordLink } from './RecordLink';

interface Props {
  access: AccessEntry;
  actor: Actor;
  entityType?: string | null;
  entityName?: string | null;
}

/** A request that is no event: refused, a sign-in, an export or a look. */
export function AccessItem({ access, actor, entityType, entityName = null }: Props) {
  const { t } = useTranslation();
  const { at, kind, entityId, method, address, status, rule, fields, correlationId } = access;
  const title = kindWording(kind, t);
  const who = actor.id === 'anonymous' ? t('audit.anonymous') : actorName(actor, t);
  return (
    <EntryFrame
      at={at}
      title={title}
      record={entityType && entityId && <RecordLink type={entityType} id={entityId} name={entityName} />}
      byline={[who, rule].filter(Boolean).join(' · ')}
      more={{
        words: t('audit.request'),
        label: t('audit.showRequest', { summary: title }),
        content: (
          <>
            <Text size="xs" className="pre">
              {method} {address} → {status}
            </Text>
            {fields.length > 0 && (
              <Text size="xs" c="dimmed">
                {t('audit.refusedFields')}: {fields.join(', ')}
              </Text>
            )}
            <Correlation id={correlationId} />
          </>
        ),
      }}
    />
  );
}
