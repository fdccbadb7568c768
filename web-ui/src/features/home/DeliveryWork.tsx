import { Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DeliverySummary } from '../../api/types';
import { TextLink } from '../../shared/ui/links';
import { StatusPill } from '../../shared/ui/StatusPill';
import { adviceOf, chipWording } from '../delivery/wording';
import { WorkList } from './WorkList';

export function DeliveryWork({ deliveries }: { deliveries: UseQueryResult<{ items: DeliverySummary[] }> }) {
  const { t } = useTranslation();
  return (
    <WorkList
      title={t('home.attention')}
      more={
        <TextLink to="/deliveries" size="xs">
          {t('nav.deliveries')}
        </TextLink>
      }
      empty={t('home.attentionEmpty')}
      query={deliveries}
    >
      {(delivery) => {
        const { tone, text } = chipWording(delivery, t);
        return (
          <>
            <div>
              <TextLink to="/deliveries" search={{ delivery: delivery.id }} underline="never">
                {delivery.documentNumber ?? t('delivery.one')}
              </TextLink>
              <Text size="xs" c="dimmed">
                {adviceOf(delivery) ?? delivery.recipients.map(({ email }) => email).join(', ')}
              </Text>
            </div>
            <StatusPill tone={tone}>{text}</StatusPill>
          </>
        );
      }}
    </WorkList>
  );
}
