import { Alert, Button, Code, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../problem/problem';
import { useProblemWording } from '../problem/useProblemWording';

interface Props {
  error: unknown;
  /** What did not work; unless given, that something did not load. */
  title?: string;
  onRetry?: () => void;
}

/** What went wrong, a way to try again, and the reference that finds it in the server's log. */
export function ProblemAlert({ error, title, onRetry }: Props) {
  const { t } = useTranslation();
  const wording = useProblemWording();
  const correlationId = isProblem(error) ? error.problem.correlationId : undefined;
  return (
    <Alert
      role="alert"
      variant="light"
      color="red"
      title={title ?? t('problem.title')}
      icon={<IconAlertTriangle size={18} />}
      styles={{ message: { color: 'var(--mantine-color-text)' }, title: { color: 'var(--mantine-color-text)' } }}
    >
      <Text size="sm">{wording(error)}</Text>
      {correlationId && (
        <Text size="xs" c="dimmed" mt={4}>
          {t('problem.correlation', { id: '' })}
          <Code>{correlationId}</Code>
        </Text>
      )}
      {onRetry && (
        <Group mt="sm">
          <Button size="xs" variant="default" leftSection={<IconRefresh size={14} />} onClick={onRetry}>
            {t('common.retry')}
          </Button>
        </Group>
      )}
    </Alert>
  );
}
