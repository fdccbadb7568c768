import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Money } from '../../../api/types';
import { formatAmount } from '../../../shared/format/money';
import classes from './LineGrid.module.css';
import type { LineValues } from './quoteValues';

const FIELDS = [
  { name: 'description', label: 'quote.description' },
  { name: 'quantity', label: 'quote.quantity' },
  { name: 'unitPrice', label: 'quote.unitPrice' },
  { name: 'discountPercent', label: 'quote.discount' },
  { name: 'taxRate', label: 'quote.tax' },
] as const satisfies readonly { name: keyof LineValues; label: string }[];

export type LineField = (typeof FIELDS)[number]['name'];
export type LineErrors = Partial<Record<LineField, string>>;

interface Props {
  index: number;
  line: LineValues;
  errors?: LineErrors;
  net?: Money;
  removable: boolean;
  onChange: (index: number, field: LineField, value: string) => void;
  onRemove: (index: number) => void;
}

function Row({ index, line, errors = {}, net, removable, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const messages = Object.values(errors);
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
            aria-invalid={name in errors}
            aria-describedby={messages.length > 0 ? `${id}-errors` : undefined}
            value={line[name]}
            onFocus={(event) => name !== 'description' && event.currentTarget.select()}
            onChange={(event) => onChange(index, name, event.currentTarget.value)}
          />
        </div>
      ))}
      <output className={`figure ${classes.net}`} aria-label={t('quote.net')}>
        {net ? formatAmount(net) : '—'}
      </output>
      <div className={classes.remove}>
        {removable && (
          <ActionIcon
            variant="subtle"
            color="gray"
            c="dimmed"
            size={26}
            aria-label={t('quote.removeLine', { n: index + 1 })}
            onClick={() => onRemove(index)}
          >
            <IconX size={14} />
          </ActionIcon>
        )}
      </div>
      {messages.length > 0 && (
        <div id={`${id}-errors`} className={classes.errors}>
          {messages.join(' ')}
        </div>
      )}
    </div>
  );
}

/** A row is drawn again only when what it shows has changed: the form copies all its lines at each key. */
export const LineRow = memo(
  Row,
  (before, now) =>
    before.index === now.index &&
    before.errors === now.errors &&
    before.net === now.net &&
    before.removable === now.removable &&
    FIELDS.every(({ name }) => before.line[name] === now.line[name]),
);
