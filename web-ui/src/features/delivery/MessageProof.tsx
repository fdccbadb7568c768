import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core';
import { IconDownload, IconShieldCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { blobOf } from '../../api/client';
import type { Delivery } from '../../api/types';
import { useProblemWording } from '../../shared/problem/useProblemWording';
import { useIsAdmin } from '../../shared/session/keeper';
import { notifyProblem } from '../../shared/ui/notify';
import { saveBlob } from '../../shared/ui/saveBlob';
import { checkMessage } from './queries';
import { sha256Of } from './sha256';

interface Proof {
  matches: boolean;
  found: string | null;
  by: 'server' | 'browser';
}

/** Holds the archived bytes against the recorded SHA-256; admins can take them away, and their browser checks them too. */
export function MessageProof({ delivery, recorded }: { delivery: Delivery; recorded: string }) {
  const { t } = useTranslation();
  const isAdmin = useIsAdmin();
  const wording = useProblemWording();
  const [proof, setProof] = useState<Proof | null>(null);
  const onError = (error: unknown) => notifyProblem(wording(error));
  const check = useMutation({
    mutationFn: () => checkMessage(delivery.id),
    onSuccess: ({ matches, archivedSha256 }) => setProof({ matches, found: archivedSha256 ?? null, by: 'server' }),
    onError,
  });
  const download = useMutation({
    mutationFn: async () => {
      const message = await blobOf(`/api/v1/deliveries/${delivery.id}/message`);
      return { message, found: await sha256Of(message) };
    },
    onSuccess: ({ message, found }) => {
      saveBlob(message, `${delivery.documentNumber ?? delivery.id}.eml`);
      setProof(found === null ? null : { matches: found === recorded, found, by: 'browser' });
    },
    onError,
  });
  const streamed = delivery.attempts.findLast(({ streamedSha256 }) => streamedSha256)?.streamedSha256;
  return (
    <Stack gap="xs">
      {streamed && (
        <Text size="sm" c={streamed === recorded ? 'dimmed' : 'red'}>
          {t(streamed === recorded ? 'delivery.streamedSame' : 'delivery.streamedOther')}
        </Text>
      )}
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconShieldCheck size={16} aria-hidden />}
          loading={check.isPending}
          onClick={() => check.mutate()}
        >
          {t('delivery.verify')}
        </Button>
        {isAdmin && (
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            loading={download.isPending}
            onClick={() => download.mutate()}
          >
            {t('delivery.download')}
          </Button>
        )}
      </Group>
      <div role="status" data-testid="message-proof">
        {proof && (
          <Alert color={proof.matches ? 'green' : 'red'} variant="light">
            {t(`delivery.proof.${proof.by}.${proof.matches ? 'match' : 'mismatch'}`)}
            {!proof.matches && proof.found && <Code block>{proof.found}</Code>}
          </Alert>
        )}
      </div>
    </Stack>
  );
}
