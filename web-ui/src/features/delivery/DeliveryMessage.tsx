import { Code, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '../../api/types';
import { formatInstant } from '../../shared/format/dates';
import { formatCount } from '../../shared/format/money';
import { useMoment } from '../../shared/moment/useMoment';
import { Properties } from '../../shared/ui/Properties';
import { MessageProof } from './MessageProof';
import { SendingAddress } from './SendingAddress';
import { expiryWording, recipientRuleWording } from './terms';

/** What is sent, and to whom, with the proof of its exact bytes. */
export function DeliveryMessage({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation();
  const { isPast } = useMoment();
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
            { label: t('terms.recipients'), value: recipientRuleWording(delivery.recipientRule, t) },
            { label: t('terms.validity'), value: expiryWording(delivery.expiresAt, t) },
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
        {delivery.sha256 && !isPast && <MessageProof delivery={delivery} recorded={delivery.sha256} />}
      </Stack>
    </section>
  );
}
