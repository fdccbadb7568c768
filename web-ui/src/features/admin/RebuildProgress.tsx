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
  const { kind, view, state, eventsDone, eventsTotal, eventsPerSecond, secondsLeft } = rebuild;
  const { startedAt, startedBy, detail, differences } = rebuild;
  const compared = kind === 'COMPARE';
  const shown = STATES[state];
  const known = VIEWS.find((one) => one === view);
  const name = known ? t(`admin.views.${known}`) : view;
  const percent = eventsTotal > 0 ? (eventsDone / eventsTotal) * 100 : state === 'DONE' ? 100 : 0;
  const running = state === 'RUNNING';
  const facts = [
    t('admin.progress', { done: formatCount(eventsDone), total: formatCount(eventsTotal) }),
    eventsPerSecond > 0 && t('admin.rate', { rate: formatCount(eventsPerSecond) }),
    typeof secondsLeft === 'number' && t('admin.left', { time: formatDuration(secondsLeft * 1000) }),
    formatInstant(startedAt),
    startedBy && t('admin.by', { name: startedBy.startsWith('system:') ? t('admin.upgrade') : startedBy }),
  ].filter(Boolean);
  return (
    <li>
      <Group justify="space-between" gap="xs" mb={6}>
        <Text size="sm" fw={560}>
          {compared ? t('admin.comparison', { name }) : name}
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
      {compared && state === 'DONE' && (
        <Text size="xs" mt={2} fw={560}>
          {differences.length === 0 ? t('admin.noDifferences') : t('admin.differences', { count: differences.length })}
        </Text>
      )}
      {differences.map(({ table, side, row }) => (
        <Text key={`${table} ${side} ${row}`} size="xs" ff="monospace" className="pre">
          {t(side === 'live' ? 'admin.onlyLive' : 'admin.onlyRebuilt', { table })} {row}
        </Text>
      ))}
    </li>
  );
}
