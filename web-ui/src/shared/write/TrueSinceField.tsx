import { Anchor, TextInput } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysFromToday } from '../format/dates';

/** The day since when what a form says has been so. Hardly ever another than today, so it is there on request. */
export function TrueSinceField({ input }: { input: GetInputPropsReturnType }) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(false);
  if (!wanted) {
    return (
      <Anchor
        component="button"
        type="button"
        size="sm"
        c="dimmed"
        style={{ alignSelf: 'flex-start' }}
        onClick={() => setWanted(true)}
      >
        {t('moment.trueEarlier')}
      </Anchor>
    );
  }
  return (
    <TextInput
      type="date"
      label={t('moment.trueSince')}
      description={t('moment.trueSinceHint')}
      max={daysFromToday(0)}
      styles={{ wrapper: { maxWidth: 260 } }}
      autoFocus
      {...input}
    />
  );
}
