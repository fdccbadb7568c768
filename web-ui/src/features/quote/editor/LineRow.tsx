import { ActionIcon } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Money } from '../../../api/types';
import { formatAmount } from '../../../shared/format/money';
import classes from './LineGrid.module.css';
import type { LineValues, QuoteValues } from './quoteValues';

interface Props {
  form: UseFormReturnType<QuoteValues>;
  index: number;
  net?: Money;
  onRemove?: () => void;
}

const FIELDS = [
  { name: 'description', label: 'quote.description' },
  { name: 'quantity', label: 'quote.quantity' },
  { name: 'unitPrice', label: 'quote.unitPrice' },
  { name: 'discountPercent', label: 'quote.discount' },
  { name: 'taxRate', label: 'quote.tax' },
] as const satisfies readonly { name: keyof LineValues; label: string }[];

export function LineRow({ form, index, net, onRemove }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const errors = FIELDS.map(({ name }) => form.errors[`lines.${index}.${name}`]).filter(Boolean);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row of the grid
    <div className={classes.row} role="group" aria-label={t('quote.line', { n: index + 1 })}>
      {FIELDS.map(({ name, label }) => (
        <div key={name} className={classes.cell} data-field={name}>
          <label htmlFor={`${id}-${name}`}>{t(label)}</label>
          <input
            id={`${id}-${name}`}
            className={classes.input}
            data-row={index}
            data-field={name}
            inputMode={name === 'description' ? undefined : 'decimal'}
            autoComplete="off"
            aria-invalid={Boolean(form.errors[`lines.${index}.${name}`])}
            aria-describedby={errors.length > 0 ? `${id}-errors` : undefined}
            value={form.values.lines[index]?.[name] ?? ''}
            onFocus={(event) => name !== 'description' && event.currentTarget.select()}
            onChange={(event) => form.setFieldValue(`lines.${index}.${name}`, event.currentTarget.value)}
          />
        </div>
      ))}
      <output className={`figure ${classes.net}`} aria-label={t('quote.net')}>
        {net ? formatAmount(net) : '—'}
      </output>
      <div className={classes.remove}>
        {onRemove && (
          <ActionIcon
            variant="subtle"
            color="gray"
            c="dimmed"
            size={26}
            aria-label={t('quote.removeLine', { n: index + 1 })}
            onClick={onRemove}
          >
            <IconX size={14} />
          </ActionIcon>
        )}
      </div>
      {errors.length > 0 && (
        <div id={`${id}-errors`} className={classes.errors}>
          {errors.join(' ')}
        </div>
      )}
    </div>
  );
}
