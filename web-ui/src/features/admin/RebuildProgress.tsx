import { Group, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Rebuild } from '../../api/types';
import { formatDuration, formatInstant } from '../../shared/format/dates';
import { formatCount } from '../../shared/format/money';
import { StatusPill, type Tone } from '../../shared/ui/StatusPill';
import { VIEWS } from './queries';

const STATES: Record<string, { tone: Tone; label: 'admin.running' | 'admin.done' | 'admin.failed' }> = {
  RUNNING: { tone: 'busy', label: 'admin.running' },
  DONE: { tone: 'good', label: 'admin.done' },
  FAILED: { tone: 'bad', label: 'admin.failed' },
};

/** How far a rebuild is, how fast it goes and how long it will still take. */
export function RebuildProgress({ rebuild }: { rebuild: Rebuild }) {
  const { t } = useTranslation();
  const { view, state, eventsDone, eventsTotal, eventsPerSecond, startedAt, startedBy, detail } = rebuild;
  const shown = STATES[state];
  const known = VIEWS.find((one) => one === view);
  const name = known ? t(`admin.views.${known}`) : view;
  const percent = eventsTotal > 0 ? (eventsDone / eventsTotal) * 100 : state === 'DONE' ? 100 : 0;
  const running = state === 'RUNNING';
  const facts = [
    t('admin.progress', { done: formatCount(eventsDone), total: formatCount(eventsTotal) }),
    eventsPerSecond > 0 && t('admin.rate', { rate: formatCount(eventsPerSecond) }),
    running &&
      eventsPerSecond > 0 &&
      t('admin.left', { time: formatDuration(((eventsTotal - eventsDone) / eventsPerSecond) * 1000) }),
    formatInstant(startedAt),
    startedBy && t('admin.by', { name: startedBy }),
  ].filter(Boolean);
  return (
    <li>
      <Group justify="space-between" gap="xs" mb={6}>
        <Text size="sm" fw={560}>
          {name}
        </Text>
        <StatusPill tone={shown?.tone ?? 'neutral'}>{shown ? t(shown.label) : state}</StatusPill>
      </Group>
      <Progress.Root size="sm">
        <Progress.Section
          value={percent}
          aria-label={name}
          color={state === 'FAILED' ? 'red.9' : undefined}
          animated={running}
        />
      </Progress.Root>
      <Text size="xs" c="dimmed" mt={5}>
        {facts.join(' · ')}
      </Text>
      {detail && (
        <Text size="xs" mt={2} className="pre">
          {detail}
        </Text>
      )}
    </li>
  );
}
