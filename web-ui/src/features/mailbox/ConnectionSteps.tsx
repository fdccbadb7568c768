import { Group, Stack, Text, ThemeIcon } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MailboxTest } from '../../api/types';
import { formatDuration } from '../../shared/format/dates';

const STEPS = [
  'dns',
  'connect',
  'greeting',
  'ehlo',
  'tls',
  'auth',
  'mail',
  'rcpt',
  'data',
  'body',
  'dot',
  'quit',
  'imap',
] as const;
type Step = (typeof STEPS)[number];

/** How far a conversation with the mail server came, and what was said. */
export function ConnectionSteps({ steps }: Pick<MailboxTest, 'steps'>) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" component="ol" m={0} p={0} style={{ listStyle: 'none' }}>
      {steps.map(({ step, ok, detail, millis }) => (
        <Group key={step} gap="sm" wrap="nowrap" align="flex-start" component="li">
          <ThemeIcon size={20} radius="xl" color={ok ? 'teal.9' : 'red.9'} mt={1}>
            {ok ? <IconCheck size={13} /> : <IconX size={13} />}
          </ThemeIcon>
          <div style={{ minWidth: 0, flex: 1 }}>
            <Text size="sm" fw={550}>
              {isStep(step) ? t(`mailbox.step.${step}`) : step}
            </Text>
            <Text size="xs" c="dimmed" className="pre">
              {detail}
            </Text>
          </div>
          <Text size="xs" c="dimmed" className="figure">
            {formatDuration(millis)}
          </Text>
        </Group>
      ))}
    </Stack>
  );
}

function isStep(step: string): step is Step {
  return (STEPS as readonly string[]).includes(step);
}
