import { Button, Group, Skeleton, Text, Title } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useProblemWording } from '../../shared/problem/useProblemWording';
import { notifyDone, notifyProblem } from '../../shared/ui/notify';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import classes from './AdminPage.module.css';
import { DeadLetterItem } from './DeadLetterItem';
import { deadLettersQuery, retryDeadLetter } from './queries';

/** Events that a view could not handle: what, why, since when, and a second try. */
export function DeadLetters() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const wording = useProblemWording();
  const letters = useQuery(deadLettersQuery);
  const retry = useMutation({
    mutationFn: retryDeadLetter,
    onSuccess: () => notifyDone(t('admin.retryStarted')),
    onError: (error) => notifyProblem(wording(error)),
    onSettled: () => queries.invalidateQueries({ queryKey: deadLettersQuery.queryKey }),
  });
  const items = letters.data?.items ?? [];
  return (
    <section className={`card ${classes.section}`} aria-label={t('admin.deadLetters')}>
      <Group justify="space-between" align="flex-start">
        <Title order={2}>{t('admin.deadLetters')}</Title>
        {items.length > 0 && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconRefresh size={14} />}
            loading={retry.isPending}
            onClick={() => retry.mutate(undefined)}
          >
            {t('admin.retryAll')}
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {t('admin.deadLettersText')}
      </Text>
      {letters.data ? (
        items.length === 0 ? (
          <Text size="sm" mt="sm">
            {t('admin.noDeadLetters')}
          </Text>
        ) : (
          <ul className={classes.rebuilds}>
            {items.map((letter) => (
              <DeadLetterItem
                key={letter.id}
                letter={letter}
                busy={retry.isPending}
                onRetry={() => retry.mutate(letter.id)}
              />
            ))}
          </ul>
        )
      ) : letters.isError ? (
        <ProblemAlert error={letters.error} onRetry={() => void letters.refetch()} />
      ) : (
        <Skeleton height={40} mt="md" />
      )}
    </section>
  );
}
