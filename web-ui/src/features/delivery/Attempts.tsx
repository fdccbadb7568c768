import { Code, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Attempt } from '../../api/types';
import { formatDuration, formatInstant } from '../../shared/format/dates';
import { StatusPill, type Tone } from '../../shared/ui/StatusPill';
import classes from './Attempts.module.css';

const TONES = {
  SENT: 'good',
  DEFERRED: 'warn',
  BLOCKED: 'warn',
  FAILED: 'bad',
  UNKNOWN: 'bad',
  ABANDONED: 'neutral',
} as const satisfies Record<string, Tone>;

type Verdict = keyof typeof TONES;

/** The attempts, newest first. */
export function Attempts({ attempts }: { attempts: Attempt[] }) {
  const { t } = useTranslation();
  if (attempts.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('delivery.noAttempts')}
      </Text>
    );
  }
  const newestFirst = [...attempts].sort((a, b) => b.number - a.number);
  return (
    <Stack gap="sm" component="ol" className={classes.list}>
      {newestFirst.map((attempt) => (
        <AttemptCard key={attempt.number} attempt={attempt} />
      ))}
    </Stack>
  );
}

function AttemptCard({ attempt }: { attempt: Attempt }) {
  const { t } = useTranslation();
  const { number, startedAt, verdict, advice, reply, replyCode, enhancedCode, host, port, phase } = attempt;
  const known = (Object.keys(TONES) as Verdict[]).find((one) => one === verdict);
  const facts = [
    host && `${t('delivery.host')}: ${host}${port ? `:${port}` : ''}${attempt.peerIp ? ` (${attempt.peerIp})` : ''}`,
    attempt.tlsVersion && `${t('delivery.tls')}: ${attempt.tlsVersion}`,
    phase && `${t('delivery.phase')}: ${phase}`,
    attempt.durationMillis != null && `${t('delivery.duration')}: ${formatDuration(attempt.durationMillis)}`,
    attempt.node && `${t('delivery.node')}: ${attempt.node}`,
  ].filter(Boolean);
  return (
    <li className={`card ${classes.attempt}`}>
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={560}>
          {t('delivery.attempt', { n: number })} · {formatInstant(startedAt)}
        </Text>
        <StatusPill tone={known ? TONES[known] : 'busy'}>
          {known ? t(`delivery.verdict.${known}`) : (verdict ?? t('delivery.verdict.running'))}
        </StatusPill>
      </Group>
      {advice && (
        <Text size="sm" mt={6}>
          {advice}
        </Text>
      )}
      {reply && (
        <>
          <Text size="xs" c="dimmed" mt={8}>
            {t('delivery.reply')} {[replyCode, enhancedCode].filter(Boolean).join(' ')}
          </Text>
          <Code block className={classes.reply}>
            {reply}
          </Code>
        </>
      )}
      <Text size="xs" c="dimmed" mt={6}>
        {facts.join(' · ')}
      </Text>
    </li>
  );
}
