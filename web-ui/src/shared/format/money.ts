import type { Money } from '../../api/types';
import { intlLocale } from './locale';

/** Intl accepts decimal strings and keeps every digit of them; the type library knows only numeric literals. */
function exact(decimal: string): number {
  return decimal as unknown as number;
}

/** An amount with its currency, in the chosen language or another; the digits are the server's. */
export function formatMoney(money: Money, language?: string): string {
  const fraction = money.amount.split('.')[1]?.length ?? 0;
  return new Intl.NumberFormat(intlLocale(language), {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: 'code',
    minimumFractionDigits: fraction,
    maximumFractionDigits: fraction,
  }).format(exact(money.amount));
}

/** The amount alone, for columns that name their currency elsewhere. */
export function formatAmount(money: Money): string {
  const fraction = money.amount.split('.')[1]?.length ?? 0;
  return new Intl.NumberFormat(intlLocale(), {
    minimumFractionDigits: fraction,
    maximumFractionDigits: fraction,
  }).format(exact(money.amount));
}

export function formatDecimal(decimal: string): string {
  return new Intl.NumberFormat(intlLocale(), { maximumFractionDigits: 20 }).format(exact(decimal));
}

export function formatCount(count: number): string {
  return new Intl.NumberFormat(intlLocale(), { maximumFractionDigits: 0 }).format(count);
}
