import type { ReactNode } from 'react';
import classes from './Properties.module.css';

interface Props {
  items: { label: string; value: ReactNode }[];
}

/** Names and values of a record, one below the other. */
export function Properties({ items }: Props) {
  return (
    <dl className={classes.list}>
      {items.map(({ label, value }) => (
        <div key={label} className={classes.item}>
          <dt>{label}</dt>
          <dd>{value === null || value === undefined || value === '' ? '—' : value}</dd>
        </div>
      ))}
    </dl>
  );
}
