import { Button, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Money } from '../../../api/types';
import classes from './LineGrid.module.css';
import { type LineErrors, LineRow } from './LineRow';
import { emptyLine, type QuoteValues } from './quoteValues';

interface Props {
  form: UseFormReturnType<QuoteValues>;
  nets: Map<string, Money>;
}

/** The lines as a grid for the keyboard: Tab moves on, Enter goes down and adds a line below the last. */
export function LineGrid({ form, nets }: Props) {
  const { t } = useTranslation();
  const grid = useRef<HTMLDivElement>(null);
  const focusAdded = useRef(false);
  const { lines } = form.values;

  function focus(row: number, field: string) {
    grid.current?.querySelector<HTMLInputElement>(`[data-row="${row}"][data-field="${field}"]`)?.focus();
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when a line has been added and drawn
  useEffect(() => {
    if (focusAdded.current) {
      focusAdded.current = false;
      focus(lines.length - 1, 'description');
    }
  }, [lines.length]);

  function add() {
    focusAdded.current = true;
    form.insertListItem('lines', emptyLine(lines.at(-1)));
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const { row, field } = (event.target as HTMLElement).dataset;
    if (event.key !== 'Enter' || row === undefined || field === undefined || event.nativeEvent.isComposing) {
      return;
    }
    event.preventDefault();
    if (Number(row) === lines.length - 1) {
      add();
    } else {
      focus(Number(row) + 1, field);
    }
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: the grid's own heading names its columns
    <div ref={grid} onKeyDown={onKeyDown} role="group" aria-label={t('quote.lines')}>
      <div className={classes.head} aria-hidden>
        <span>{t('quote.description')}</span>
        <span>{t('quote.quantityShort')}</span>
        <span>{t('quote.unitPrice')}</span>
        <span>{t('quote.discountShort')}</span>
        <span>{t('quote.tax')}</span>
        <span>{t('quote.net')}</span>
        <span />
      </div>
      {lines.map((line, index) => (
        <LineRow
          key={line.key}
          index={index}
          line={line}
          errors={errorsOf(form, index)}
          net={nets.get(line.key)}
          removable={lines.length > 1}
          onChange={(row, field, value) => form.setFieldValue(`lines.${row}.${field}`, value)}
          onRemove={(row) => form.removeListItem('lines', row)}
        />
      ))}
      <div className={classes.foot}>
        <Button variant="subtle" size="xs" leftSection={<IconPlus size={14} />} onClick={add}>
          {t('quote.addLine')}
        </Button>
        {form.errors.lines && (
          <Text size="xs" c="var(--mantine-color-error)" role="alert">
            {form.errors.lines}
          </Text>
        )}
      </div>
    </div>
  );
}

/** What is wrong in a row; nothing when all is well. */
function errorsOf({ errors }: UseFormReturnType<QuoteValues>, index: number): LineErrors | undefined {
  const prefix = `lines.${index}.`;
  const own = Object.entries(errors).filter(([path]) => path.startsWith(prefix));
  return own.length === 0
    ? undefined
    : Object.fromEntries(own.map(([path, message]) => [path.slice(prefix.length), String(message)]));
}
