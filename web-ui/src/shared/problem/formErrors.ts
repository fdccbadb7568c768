import type { FieldProblem, Problem } from '../../api/types';

/** Form errors by field path (`lines.0.quantity`), and those that belong to no field of this form. */
export interface FormErrors {
  fields: Record<string, string>;
  others: string[];
}

/** JSON pointer (RFC 6901) to the dotted path that form fields are named by. */
export function pointerToPath(pointer: string): string {
  return pointer
    .replace(/^#/, '')
    .split('/')
    .filter((part) => part !== '')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
}

/** Which field a business rule talks about, where the server names only the rule. */
const FIELD_OF_RULE: Record<string, string> = {
  'contact-email-taken': 'email',
  'username-taken': 'username',
};

export function toFormErrors(
  problem: Problem,
  hasField: (path: string) => boolean,
  wording: (error: FieldProblem) => string,
): FormErrors {
  const result: FormErrors = { fields: {}, others: [] };
  for (const error of problem.errors ?? []) {
    const path = pointerToPath(error.pointer);
    if (path !== '' && hasField(path)) {
      result.fields[path] ??= wording(error);
    } else {
      result.others.push(path === '' ? wording(error) : `${path}: ${wording(error)}`);
    }
  }
  const ruleField = FIELD_OF_RULE[problem.code];
  if (ruleField !== undefined && hasField(ruleField)) {
    result.fields[ruleField] ??= wording({ pointer: `/${ruleField}`, code: problem.code, detail: problem.detail });
  }
  if (Object.keys(result.fields).length === 0 && result.others.length === 0) {
    result.others.push(problem.detail || problem.title);
  }
  return result;
}
