import { Button, Group, NativeSelect, Skeleton, Text, Title } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWording } from '../../shared/problem/useProblemWording';
import { notifyDone, notifyProblem } from '../../shared/ui/notify';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import classes from './AdminPage.module.css';
import { rebuildsQuery, startRebuild, VIEWS, type View } from './queries';
import { RebuildProgress } from './RebuildProgress';

export function Rebuilds() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const wording = useProblemWording();
  const [view, setView] = useState<View>('all');
  const rebuilds = useQuery(rebuildsQuery);
  const start = useMutation({
    mutationFn: startRebuild,
    onSuccess: () => notifyDone(t('admin.started')),
    onError: (error) => notifyProblem(wording(error)),
    onSettled: () => queries.invalidateQueries({ queryKey: rebuildsQuery.queryKey }),
  });
  return (
    <section className={`card ${classes.section}`} aria-label={t('admin.rebuilds')}>
      <Title order={2}>{t('admin.rebuilds')}</Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('admin.rebuildsText')}
      </Text>
      <Group gap="xs" align="flex-end">
        <NativeSelect
          label={t('admin.view')}
          value={view}
          data={VIEWS.map((value) => ({ value, label: t(`admin.views.${value}`) }))}
          onChange={(event) => setView(event.currentTarget.value as View)}
        />
        <Button
          leftSection={<IconRefresh size={16} />}
          loading={start.isPending}
          onClick={() => start.mutate({ view, compare: false })}
        >
          {t('admin.start')}
        </Button>
        <Button variant="default" disabled={start.isPending} onClick={() => start.mutate({ view, compare: true })}>
          {t('admin.compare')}
        </Button>
      </Group>
      {rebuilds.data ? (
        rebuilds.data.items.length === 0 ? (
          <Text size="sm" c="dimmed" mt="md">
            {t('admin.noRebuilds')}
          </Text>
        ) : (
          <ul className={classes.rebuilds}>
            {rebuilds.data.items.map((rebuild) => (
              <RebuildProgress key={rebuild.id} rebuild={rebuild} />
            ))}
          </ul>
        )
      ) : rebuilds.isError ? (
        <ProblemAlert error={rebuilds.error} onRetry={() => void rebuilds.refetch()} />
      ) : (
        <Skeleton height={40} mt="md" />
      )}
    </section>
  );
}
