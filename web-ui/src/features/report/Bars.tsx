import { Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Figure } from '../../api/types';
import classes from './Bars.module.css';
import { cellWording, figureSize, figureWording } from './wording';

interface Props {
  rows: Figure[];
  onOpen: (row: Figure) => void;
}

/** A bar per cell, and a chart per currency: what cannot be added up is not drawn to one scale either. */
export function Bars({ rows, onOpen }: Props) {
  const { t } = useTranslation();
  const currencies = [...new Set(rows.map(({ amount }) => amount?.currency))];
  return (
    <div className="card">
      {currencies.map((currency) => {
        const drawn = rows.filter(({ amount }) => amount?.currency === currency);
        const largest = Math.max(...drawn.map(figureSize));
        return (
          <figure key={currency ?? ''} className={classes.chart}>
            {currency && (
              <Text component="figcaption" size="xs" fw={600} c="dimmed" mb={4}>
                {currency}
              </Text>
            )}
            <ul className={classes.bars}>
              {drawn.map((row) => (
                <li key={JSON.stringify(row.key)}>
                  <UnstyledButton className={classes.bar} onClick={() => onOpen(row)}>
                    <span className="truncate">{cellWording(row, ['currency'], t) || t('report.all')}</span>
                    <span className={classes.track} aria-hidden>
                      <span
                        className={classes.fill}
                        style={{ width: `${largest > 0 ? (100 * figureSize(row)) / largest : 0}%` }}
                      />
                    </span>
                    <span className="figure">{figureWording(row)}</span>
                  </UnstyledButton>
                </li>
              ))}
            </ul>
          </figure>
        );
      })}
    </div>
  );
}
