import { Button, Tooltip } from '@mantine/core';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client';
import { useProblemWording } from '../../shared/problem/useProblemWording';
import { useIsAdmin } from '../../shared/session/keeper';
import { notifyProblem } from '../../shared/ui/notify';
import { StatusPill } from '../../shared/ui/StatusPill';
import { demoQuery } from './queries';

/** Breaks and mends demo mail, to watch deliveries wait and go out by themselves. */
export function MailSwitch({ running }: { running: boolean }) {
  const { t } = useTranslation();
  const isAdmin = useIsAdmin();
  const queries = useQueryClient();
  const wording = useProblemWording();
  const flip = useMutation({
    mutationFn: () =>
      running ? answerOf(api.POST('/api/v1/demo/mail/stop')) : answerOf(api.POST('/api/v1/demo/mail/start')),
    onError: (error) => notifyProblem(wording(error)),
    onSettled: () => queries.invalidateQueries({ queryKey: demoQuery.queryKey }),
  });
  return (
    <>
      <StatusPill tone={running ? 'good' : 'warn'}>{t(running ? 'demo.running' : 'demo.stopped')}</StatusPill>
      {isAdmin && (
        <Tooltip label={t('demo.stopHint')}>
          <Button
            variant="default"
            loading={flip.isPending}
            leftSection={running ? <IconPlayerStop size={15} /> : <IconPlayerPlay size={15} />}
            onClick={() => flip.mutate()}
          >
            {t(running ? 'demo.stop' : 'demo.start')}
          </Button>
        </Tooltip>
      )}
    </>
  );
}
