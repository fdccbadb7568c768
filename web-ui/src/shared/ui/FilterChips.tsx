import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './FilterChips.module.css';

interface Props {
  label: string;
  value?: string;
  options: { value: string; label: string }[];
  onChange: (value?: string) => void;
}

/** Quick filters of a list: all of it, or one part. */
export function FilterChips({ label, value, options, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.group} aria-label={label}>
      {[{ value: undefined, label: t('common.all') }, ...options].map((option) => (
        <UnstyledButton
          key={option.label}
          className={classes.chip}
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </UnstyledButton>
      ))}
    </fieldset>
  );
}
