import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeadLetter } from '../../api/types';
import { formatInstant } from '../../shared/format/dates';
import { VIEWS } from './queries';

interface Props {
  letter: DeadLetter;
  busy: boolean;
  onRetry: () => void;
}

/** One event that was set aside; one without a cause waits behind another of the same record. */
export function DeadLetterItem({ letter, busy, onRetry }: Props) {
  const { t } = useTranslation();
  const { view, eventType, entityType, entityId, cause, since, tries } = letter;
  const known = VIEWS.find((one) => one === view);
  const facts = [
    known ? t(`admin.views.${known}`) : view,
    `${entityType} ${entityId}`,
    t('admin.since', { time: formatInstant(since) }),
    tries > 0 && t('admin.tries', { count: tries }),
  ].filter(Boolean);
  return (
    <li>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
        <div>
          <Text size="sm" fw={560}>
            {eventType}
          </Text>
          <Text size="xs" c="dimmed" className="pre">
            {facts.join(' · ')}
          </Text>
        </div>
        {cause && (
          <Button
            size="compact-xs"
            variant="default"
            disabled={busy}
            aria-label={`${t('admin.retry')}: ${eventType} ${entityId}`}
            onClick={onRetry}
          >
            {t('admin.retry')}
          </Button>
        )}
      </Group>
      <Text size="xs" mt={2} className="pre">
        {cause ?? t('admin.waitsBehind')}
      </Text>
    </li>
  );
}
