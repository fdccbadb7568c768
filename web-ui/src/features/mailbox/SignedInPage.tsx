import { Group, Loader, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { invalidate } from '../../shared/live/invalidation';
import { TextLink } from '../../shared/ui/links';
import { notifyDone } from '../../shared/ui/notify';
import { PageHeader } from '../../shared/ui/PageHeader';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import { endedSignInQuery, readMailbox } from './queries';

const route = getRouteApi('/mailboxes/signed-in');

/** Where a mail provider sends the browser back to. */
export function SignedInPage() {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const client = useQueryClient();
  const ended = useQuery(endedSignInQuery(route.useSearch()));
  const { data } = ended;

  useEffect(() => {
    if (data) {
      void readMailbox(data.id, data.version)
        .then(({ address }) => notifyDone(t('mailbox.signedIn', { address })))
        .finally(() => invalidate(client, { slice: 'mailbox', ...data }))
        .finally(() => navigate({ to: '/mailboxes', search: { mailbox: data.id }, replace: true }));
    }
  }, [data, client, navigate, t]);

  return (
    <>
      <PageHeader title={t('mailbox.list')} />
      {ended.isError ? (
        <Stack gap="md" align="flex-start">
          <ProblemAlert error={ended.error} title={t('mailbox.signInFailed')} />
          <TextLink to="/mailboxes">{t('mailbox.list')}</TextLink>
        </Stack>
      ) : (
        <Group gap="sm" aria-live="polite">
          <Loader size="xs" aria-hidden />
          <Text size="sm">{t('mailbox.signingIn')}</Text>
        </Group>
      )}
    </>
  );
}
