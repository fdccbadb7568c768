import { Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '../../api/types';
import { LookBackButton } from '../../shared/moment/LookBackButton';
import { useMoment } from '../../shared/moment/useMoment';
import { TextLink } from '../../shared/ui/links';
import { RecordDrawer } from '../../shared/ui/RecordDrawer';
import { StatusPill } from '../../shared/ui/StatusPill';
import { Attempts } from './Attempts';
import { DeliveryActions } from './DeliveryActions';
import { DeliveryMessage } from './DeliveryMessage';
import { deliveryQuery } from './queries';
import { adviceOf, chipWording, explanation } from './wording';

/** One delivery and everything that happened to it: plain words first, the server's words below. */
export function DeliveryDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { moment } = useMoment();
  const present = useQuery(deliveryQuery(id));
  const delivery = useQuery(deliveryQuery(id, moment));
  return (
    <RecordDrawer title={t('delivery.one')} since={present.data?.requestedAt} query={delivery} onClose={onClose}>
      {(record) => <DeliveryStory delivery={record} onClose={onClose} />}
    </RecordDrawer>
  );
}

function DeliveryStory({ delivery, onClose }: { delivery: Delivery; onClose: () => void }) {
  const { t } = useTranslation();
  const { isPast } = useMoment();
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
          <LookBackButton />
        </Group>
        <Text size="sm" mt="sm" data-testid="delivery-advice">
          {adviceOf(delivery) ?? explanation(delivery.state, t)}
        </Text>
        {delivery.advice && (
          <Text size="sm" c="dimmed" mt={4}>
            {explanation(delivery.state, t)}
          </Text>
        )}
        {!isPast && <DeliveryActions delivery={delivery} />}
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
