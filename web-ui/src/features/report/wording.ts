import type { TFunction } from 'i18next';
import type { Figure } from '../../api/types';
import { intlLocale } from '../../shared/format/locale';
import { formatCount, formatMoney } from '../../shared/format/money';

/** What stands for records without a value. */
const NONE = 'none';

/** A value of a dimension in the reader's words; one this client does not know yet is shown as it is. */
export function valueWording(dimension: string, value: string, label: string | undefined, t: TFunction): string {
  if (value === NONE) {
    return t('report.none');
  }
  switch (dimension) {
    case 'month':
      return formatMonth(value);
    case 'status':
      return t(`quote.status.${value as 'Draft'}`, { defaultValue: value });
    case 'state':
      return t(`report.state.${value as 'SENT'}`, { defaultValue: value });
    case 'class':
      return t(`delivery.cause.${value as 'AUTH'}`, { defaultValue: value });
    default:
      return label ?? value;
  }
}

/** A month (`YYYY-MM`), the same everywhere. */
export function formatMonth(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return new Intl.DateTimeFormat(intlLocale(), { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(year ?? 0, (number ?? 1) - 1, 1),
  );
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** A span of time in the largest unit that it fills. */
export function formatSpan(seconds: number): string {
  const [unit, size] = UNITS.find(([, least]) => seconds >= least) ?? ['second', 1];
  return new Intl.NumberFormat(intlLocale(), {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: unit === 'second' ? 0 : 1,
  }).format(seconds / size);
}

/** The figure a cell is read for: money before times before counts. */
export function figureWording({ amount, medianSeconds, count }: Figure): string {
  if (amount) {
    return formatMoney(amount);
  }
  return medianSeconds == null ? formatCount(count) : formatSpan(medianSeconds);
}

/** The same as a number, to draw by. */
export function figureSize({ amount, medianSeconds, count }: Figure): number {
  return amount ? Number(amount.amount) : (medianSeconds ?? count);
}

/** What a cell is about: all values it was grouped by. */
export function cellWording({ key, labels }: Pick<Figure, 'key' | 'labels'>, without: string[], t: TFunction): string {
  return Object.entries(key)
    .filter(([dimension]) => !without.includes(dimension))
    .map(([dimension, value]) => valueWording(dimension, value, labels[dimension], t))
    .join(' · ');
}
