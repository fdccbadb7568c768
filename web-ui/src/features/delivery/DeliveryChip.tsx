import { UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { DeliverySummary } from '../../api/types';
import { useMoment } from '../../shared/moment/useMoment';
import { StatusPill } from '../../shared/ui/StatusPill';
import classes from './DeliveryChip.module.css';
import { DeliveryDrawer } from './DeliveryDrawer';
import { chipWording } from './wording';

/** How a sending stands, live; a press opens its attempts. One of the past only says how it stood. */
export function DeliveryChip({ delivery }: { delivery: DeliverySummary }) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure(false);
  const { isPast } = useMoment();
  const { tone, text } = chipWording(delivery, t);
  if (isPast) {
    return <StatusPill tone={tone}>{text}</StatusPill>;
  }
  return (
    <>
      <UnstyledButton
        className={classes.chip}
        onClick={open}
        aria-label={t('delivery.chip.open', { text })}
        data-testid="delivery-chip"
        data-state={delivery.state}
      >
        <StatusPill tone={tone}>{text}</StatusPill>
      </UnstyledButton>
      <span className={classes.announcement} role="status">
        {text}
      </span>
      {opened && <DeliveryDrawer id={delivery.id} onClose={close} />}
    </>
  );
}
