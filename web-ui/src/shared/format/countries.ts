import { intlLocale } from './locale';

const CODES =
  'AE AR AT AU BD BE BG BN BR CA CH CL CN CO CY CZ DE DK EE EG ES FI FR GB GR HK HR HU ID IE IL IN IS IT JP KE KH KR KZ LA LK LT LU LV MA MM MO MT MV MX MY NG NL NO NP NZ PE PH PK PL PT QA RO RS SA SE SG SI SK TH TR TW UA US UY VN ZA'.split(
    ' ',
  );

export function countryName(code: string): string {
  try {
    return new Intl.DisplayNames([intlLocale()], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Countries to choose from, by name in the chosen language; a code outside the list stays choosable once it is used. */
export function countryOptions(current?: string | null): { value: string; label: string }[] {
  const codes = current && !CODES.includes(current) ? [...CODES, current] : CODES;
  return codes
    .map((value) => ({ value, label: countryName(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, intlLocale()));
}
