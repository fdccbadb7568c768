import { Stack, Text } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DeliverySummary } from '../../api/types';
import { formatInstant } from '../../shared/format/dates';
import { EmptyState } from '../../shared/ui/EmptyState';
import { DeliveryChip } from '../delivery/DeliveryChip';
import { SendingAddress } from '../delivery/SendingAddress';
import classes from './QuoteDeliveries.module.css';

/** Every sending of a quote; the chip of each opens its attempts. */
export function QuoteDeliveries({ deliveries }: { deliveries: DeliverySummary[] }) {
  const { t } = useTranslation();
  if (deliveries.length === 0) {
    return (
      <div className="card">
        <EmptyState icon={IconSend} text={t('quote.noDeliveries')} />
      </div>
    );
  }
  return (
    <Stack gap={0} component="ul" className={`card ${classes.list}`}>
      {deliveries.map((delivery) => (
        <li key={delivery.id} className={classes.item}>
          <div>
            <Text size="sm">{delivery.recipients.map(({ email }) => email).join(', ')}</Text>
            <Text size="xs" c="dimmed">
              {formatInstant(delivery.requestedAt)} · <SendingAddress delivery={delivery} />
            </Text>
          </div>
          <DeliveryChip delivery={delivery} />
        </li>
      ))}
    </Stack>
  );
}
