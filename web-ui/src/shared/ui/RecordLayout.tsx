import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Properties } from './Properties';
import classes from './RecordLayout.module.css';

interface Props {
  properties: { label: string; value: ReactNode }[];
  children: ReactNode;
}

/** A record's page: its properties at the left, what belongs to it in the centre. */
export function RecordLayout({ properties, children }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.layout}>
      <section className={`card ${classes.side}`} aria-label={t('common.details')}>
        <Title order={2} mb="sm">
          {t('common.details')}
        </Title>
        <Properties items={properties} />
      </section>
      <div className={classes.centre}>{children}</div>
    </div>
  );
}
