import { UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { DeliverySummary } from '../../api/types';
import { StatusPill } from '../../shared/ui/StatusPill';
import classes from './DeliveryChip.module.css';
import { DeliveryDrawer } from './DeliveryDrawer';
import { chipWording } from './wording';

/** How a sending stands, live, or stood at the moment that the page shows; a press opens its attempts. */
export function DeliveryChip({ delivery }: { delivery: DeliverySummary }) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure(false);
  const { tone, text } = chipWording(delivery, t);
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
