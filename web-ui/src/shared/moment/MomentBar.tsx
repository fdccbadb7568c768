import { Alert, Button, Group, SegmentedControl, Slider, Stack, TextInput } from '@mantine/core';
import { useThrottledCallback } from '@mantine/hooks';
import { IconArrowForwardUp, IconClockHour4 } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../format/dates';
import { type Axis, axisOf, fromLocalInput, instantOf, momentAt, toLocalInput } from './moment';
import { useMoment } from './useMoment';

const YEAR = 365 * 24 * 3600 * 1000;
const STEPS = 1000;
const PATIENCE = 120;

/** While the past is shown: which instant, how to move it, what it means, and the way back. Nothing otherwise. */
export function MomentBar({ since }: { since?: string }) {
  const { t } = useTranslation();
  const { moment, isPast, look } = useMoment();
  const [now] = useState(() => Date.now());
  const axis = axisOf(moment);
  const shown = instantOf(moment) ?? new Date(now).toISOString();
  const [dragged, setDragged] = useState(shown);
  useEffect(() => setDragged(shown), [shown]);
  const show = useThrottledCallback((instant: string) => look(momentAt(axis, instant)), PATIENCE);
  if (!isPast) {
    return null;
  }
  const first = Math.min(since ? Date.parse(since) : now - YEAR, Date.parse(shown));
  const step = Math.max(1, (now - first) / STEPS);
  const move = (steps: number) => {
    const instant = new Date(Math.min(now, first + steps * step)).toISOString();
    setDragged(instant);
    show(instant);
  };
  const type = (text: string) => {
    const instant = fromLocalInput(text);
    if (instant) {
      look(momentAt(axis, instant));
    }
  };
  return (
    <Alert
      icon={<IconClockHour4 size={18} />}
      color="yellow"
      mb="md"
      styles={{ title: { color: 'var(--mantine-color-text)' } }}
      title={t('moment.lookingAt', { moment: formatInstant(dragged) })}
      role="status"
    >
      <Stack gap="sm">
        <Group gap="sm" align="end">
          <TextInput
            type="datetime-local"
            label={t('moment.instant')}
            value={toLocalInput(dragged)}
            max={toLocalInput(new Date(now).toISOString())}
            onChange={(event) => type(event.currentTarget.value)}
          />
          <SegmentedControl
            aria-label={t('moment.axis')}
            value={axis}
            onChange={(next) => look(momentAt(next as Axis, shown))}
            data={[
              { value: 'asOf', label: t('moment.asItWas') },
              { value: 'knownAt', label: t('moment.asWeKnew') },
            ]}
          />
          <Button variant="default" leftSection={<IconArrowForwardUp size={16} />} onClick={() => look({})}>
            {t('moment.backToNow')}
          </Button>
        </Group>
        <Slider
          thumbLabel={t('moment.slider')}
          min={0}
          max={STEPS}
          value={(Date.parse(dragged) - first) / step}
          onChange={move}
          label={null}
          thumbProps={{ 'aria-valuetext': formatInstant(dragged) }}
        />
      </Stack>
    </Alert>
  );
}
