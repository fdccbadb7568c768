import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { en } from '../../i18n/en';
import { isProblem, UNEXPECTED } from './problem';

/** A proxy stands where the server should be. */
const GATEWAY_LOST_SERVER = [502, 503, 504];

type Rule = keyof typeof en.problem.rule;

/** Rules this client has its own words for, in every language. */
export function isKnownRule(code: string): code is Rule {
  return code in en.problem.rule;
}

/** A problem in the reader's language where we know the rule, else in the server's words. */
export function useProblemWording(): (error: unknown) => string {
  const { t } = useTranslation();
  return useCallback(
    (error: unknown) => {
      if (!isProblem(error)) {
        return error instanceof Error ? error.message : String(error);
      }
      const { code, detail, title, status } = error.problem;
      if (status === 0 || (code === UNEXPECTED && GATEWAY_LOST_SERVER.includes(status))) {
        return t('problem.unreachable');
      }
      return isKnownRule(code) ? t(`problem.rule.${code}`) : detail || title;
    },
    [t],
  );
}
