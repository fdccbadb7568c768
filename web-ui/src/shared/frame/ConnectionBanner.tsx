import { useDebouncedValue } from '@mantine/hooks';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LiveState } from '../live/LiveConnection';
import classes from './ConnectionBanner.module.css';

/** A stream that ends and opens again at once is nothing to worry anybody with. */
const WORTH_TELLING_MS = 2_500;

/** Says that what is on screen may be out of date; goes away by itself. */
export function ConnectionBanner({ live }: { live: LiveState }) {
  const { t } = useTranslation();
  const [settled] = useDebouncedValue(live, WORTH_TELLING_MS);
  const lost = live === 'reconnecting' && settled === 'reconnecting';
  return (
    <div role="status">
      {lost && (
        <p className={classes.banner} data-testid="connection-lost">
          <IconPlugConnectedX size={17} aria-hidden />
          {t('frame.connectionLost')}
        </p>
      )}
    </div>
  );
}
