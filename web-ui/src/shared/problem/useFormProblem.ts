import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toFormErrors } from './formErrors';
import { isProblem } from './problem';
import { isKnownRule, useProblemWording } from './useProblemWording';

interface FormProblem {
  /** What no field of the form can show. */
  message: string | null;
  show: (error: unknown) => void;
  clear: () => void;
}

/** Puts what the server objects to onto the fields it names; the rest becomes one message. */
export function useFormProblem<V extends object>(form: UseFormReturnType<V>): FormProblem {
  const { t } = useTranslation();
  const wording = useProblemWording();
  const [message, setMessage] = useState<string | null>(null);

  function show(error: unknown) {
    if (!isProblem(error) || !(error.problem.errors?.length || error.status === 409)) {
      setMessage(wording(error));
      return;
    }
    const { fields, others } = toFormErrors(error.problem, form.getValues(), ({ code, detail }) =>
      isKnownRule(code) ? t(`problem.rule.${code}`) : detail,
    );
    form.setErrors(fields);
    setMessage(others.length > 0 ? others.join(' ') : null);
  }

  return { message, show, clear: () => setMessage(null) };
}
