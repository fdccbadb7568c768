import { Button } from '@mantine/core';
import { IconClockHour4 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMoment } from './useMoment';

/** The way from now into the past; in the past there is none. */
export function LookBackButton() {
  const { t } = useTranslation();
  const { isPast, look } = useMoment();
  return isPast ? null : (
    <Button
      variant="default"
      leftSection={<IconClockHour4 size={16} />}
      onClick={() => look({ asOf: new Date().toISOString() })}
    >
      {t('moment.lookBack')}
    </Button>
  );
}
