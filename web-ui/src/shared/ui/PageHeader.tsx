import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './PageHeader.module.css';

interface Props {
  title: string;
  /** What the browser's tab says, when the heading alone would not do. */
  windowTitle?: string;
  above?: ReactNode;
  beside?: ReactNode;
  below?: ReactNode;
  actions?: ReactNode;
}

/** The head of every page: where one is, the state of it, and what can be done. */
export function PageHeader({ title, windowTitle, above, beside, below, actions }: Props) {
  const { t } = useTranslation();
  return (
    <header className={classes.header}>
      <title>{`${windowTitle ?? title} · ${t('app.name')}`}</title>
      <div className={classes.words}>
        {above && (
          <Text size="xs" c="dimmed" component="div">
            {above}
          </Text>
        )}
        <Group gap="sm" wrap="wrap">
          <Title order={1}>{title}</Title>
          {beside}
        </Group>
        {below && (
          <Text size="sm" c="dimmed" component="div" mt={2}>
            {below}
          </Text>
        )}
      </div>
      {actions && <Group gap="xs">{actions}</Group>}
    </header>
  );
}
