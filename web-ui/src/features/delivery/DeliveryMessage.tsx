import { Button, Code, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { blobOf } from '../../api/client';
import type { Delivery } from '../../api/types';
import { formatInstant } from '../../shared/format/dates';
import { formatCount } from '../../shared/format/money';
import { useProblemWording } from '../../shared/problem/useProblemWording';
import { useIsAdmin } from '../../shared/session/keeper';
import { notifyProblem } from '../../shared/ui/notify';
import { Properties } from '../../shared/ui/Properties';
import { saveBlob } from '../../shared/ui/saveBlob';
import { SendingAddress } from './SendingAddress';

/** What is sent, and to whom; admins can take the exact bytes away. */
export function DeliveryMessage({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation();
  const isAdmin = useIsAdmin();
  const wording = useProblemWording();
  const download = useMutation({
    mutationFn: () => blobOf(`/api/v1/deliveries/${delivery.id}/message`),
    onSuccess: (blob) => saveBlob(blob, `${delivery.documentNumber ?? delivery.id}.eml`),
    onError: (error) => notifyProblem(wording(error)),
  });
  return (
    <section aria-label={t('delivery.message')}>
      <Title order={3} mb="xs">
        {t('delivery.message')}
      </Title>
      <Stack gap="sm">
        <Properties
          items={[
            { label: t('delivery.from'), value: <SendingAddress delivery={delivery} /> },
            { label: t('delivery.sender'), value: delivery.senderName },
            { label: t('delivery.recipients'), value: delivery.recipients.map(({ email }) => email).join(', ') },
            { label: t('delivery.requested'), value: formatInstant(delivery.requestedAt) },
            { label: t('delivery.subject'), value: delivery.subject },
          ]}
        />
        {delivery.body && (
          <Text size="sm" className="pre" c="dimmed">
            {delivery.body}
          </Text>
        )}
        {delivery.sha256 && (
          <Properties
            items={[
              { label: t('delivery.messageId'), value: <Code>{delivery.messageId}</Code> },
              { label: t('delivery.fingerprint'), value: <Code>{delivery.sha256}</Code> },
              {
                label: t('delivery.size'),
                value: delivery.sizeBytes == null ? null : `${formatCount(delivery.sizeBytes)} B`,
              },
            ]}
          />
        )}
        {isAdmin && delivery.sha256 && (
          <Button
            variant="default"
            style={{ alignSelf: 'flex-start' }}
            leftSection={<IconDownload size={16} />}
            loading={download.isPending}
            onClick={() => download.mutate()}
          >
            {t('delivery.download')}
          </Button>
        )}
      </Stack>
    </section>
  );
}
