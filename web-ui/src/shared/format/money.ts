import type { Money } from '../../api/types';
import { intlLocale } from './locale';

/** Intl accepts decimal strings and keeps every digit of them; the type library knows only numeric literals. */
function exact(decimal: string): number {
  return decimal as unknown as number;
}

/** At least the digits of the currency; more where the amount has more, as unit prices may. */
function digitsOf({ amount, currency }: Money) {
  const style = { style: 'currency', currency } as const;
  const { minimumFractionDigits: usual = 0 } = new Intl.NumberFormat('en', style).resolvedOptions();
  const digits = Math.max(usual, amount.split('.')[1]?.length ?? 0);
  return { minimumFractionDigits: digits, maximumFractionDigits: digits };
}

/** An amount with its currency, in the chosen language or another. */
export function formatMoney(money: Money, language?: string): string {
  return new Intl.NumberFormat(intlLocale(language), {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: 'code',
    ...digitsOf(money),
  }).format(exact(money.amount));
}

/** The amount alone, for columns that name their currency elsewhere. */
export function formatAmount(money: Money): string {
  return new Intl.NumberFormat(intlLocale(), digitsOf(money)).format(exact(money.amount));
}

export function formatDecimal(decimal: string): string {
  return new Intl.NumberFormat(intlLocale(), { maximumFractionDigits: 20 }).format(exact(decimal));
}

export function formatCount(count: number): string {
  return new Intl.NumberFormat(intlLocale(), { maximumFractionDigits: 0 }).format(count);
}
