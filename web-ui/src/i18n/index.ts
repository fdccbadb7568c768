import dayjs from 'dayjs';
import 'dayjs/locale/th';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { th } from './th';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}

export const LANGUAGES = [
  { code: 'en', name: 'English' },
  { code: 'th', name: 'ไทย' },
] as const;

const KEY = 'annals.language';

function firstLanguage(): string {
  const wanted = localStorage.getItem(KEY) ?? navigator.language;
  return wanted.startsWith('th') ? 'th' : 'en';
}

i18next.on('languageChanged', (language) => {
  document.documentElement.lang = language;
  dayjs.locale(language);
  localStorage.setItem(KEY, language);
});

void i18next.use(initReactI18next).init({
  lng: firstLanguage(),
  fallbackLng: 'en',
  resources: { en: { translation: en }, th: { translation: th } },
  interpolation: { escapeValue: false },
});

export default i18next;
