import i18next from 'i18next';

/**
 * The Intl locale of the chosen language. Years stay Gregorian in Thai, as on the documents themselves and in the date
 * fields.
 */
export function intlLocale(language: string = i18next.language ?? 'en'): string {
  return language.startsWith('th') ? 'th-TH-u-ca-gregory-nu-latn' : 'en-GB';
}
