const COMMON = [
  'THB',
  'USD',
  'EUR',
  'GBP',
  'SGD',
  'JPY',
  'CNY',
  'HKD',
  'AUD',
  'MYR',
  'VND',
  'IDR',
  'INR',
  'CHF',
  'KRW',
];

/** Currencies to choose from; one outside the list stays choosable once it is used. */
export function currencyOptions(current?: string | null): string[] {
  return current && !COMMON.includes(current) ? [current, ...COMMON] : COMMON;
}
