import { Drawer, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '../../api/types';
import { TextLink } from '../../shared/ui/links';
import { RecordGate } from '../../shared/ui/RecordGate';
import { StatusPill } from '../../shared/ui/StatusPill';
import { Attempts } from './Attempts';
import { DeliveryActions } from './DeliveryActions';
import { DeliveryMessage } from './DeliveryMessage';
import { deliveryQuery } from './queries';
import { adviceOf, chipWording, explanation } from './wording';

/** One delivery and everything that happened to it: plain words first, the server's words below. */
export function DeliveryDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const delivery = useQuery(deliveryQuery(id));
  return (
    <Drawer opened onClose={onClose} position="right" size="lg" title={<Title order={2}>{t('delivery.one')}</Title>}>
      <RecordGate query={delivery}>{(record) => <DeliveryStory delivery={record} onClose={onClose} />}</RecordGate>
    </Drawer>
  );
}

function DeliveryStory({ delivery, onClose }: { delivery: Delivery; onClose: () => void }) {
  const { t } = useTranslation();
  const { tone, text } = chipWording(delivery, t);
  const { documentId, documentNumber } = delivery;
  return (
    <Stack gap="lg">
      <div>
        <Group gap="sm">
          <StatusPill tone={tone}>{text}</StatusPill>
          <TextLink to="/quotes/$quoteId" params={{ quoteId: documentId }} size="sm" onClick={onClose}>
            {documentNumber ?? t('delivery.openDocument')}
          </TextLink>
        </Group>
        <Text size="sm" mt="sm" data-testid="delivery-advice">
          {adviceOf(delivery) ?? explanation(delivery.state, t)}
        </Text>
        {delivery.advice && (
          <Text size="sm" c="dimmed" mt={4}>
            {explanation(delivery.state, t)}
          </Text>
        )}
        <DeliveryActions delivery={delivery} />
      </div>
      <section aria-label={t('delivery.attempts')}>
        <Title order={3} mb="xs">
          {t('delivery.attempts')}
        </Title>
        <Attempts attempts={delivery.attempts} />
      </section>
      <DeliveryMessage delivery={delivery} />
    </Stack>
  );
}
