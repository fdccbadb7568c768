import type { ReactNode } from 'react';
import classes from './StatusPill.module.css';

export type Tone = 'neutral' | 'info' | 'busy' | 'good' | 'warn' | 'bad';

interface Props {
  tone: Tone;
  children: ReactNode;
}

/** A state in words; the colour only repeats what the words say. */
export function StatusPill({ tone, children }: Props) {
  return (
    <span className={classes.pill} data-tone={tone}>
      <span className={classes.dot} aria-hidden />
      <span className="truncate">{children}</span>
    </span>
  );
}
