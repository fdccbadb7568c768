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

/** The field of a form that a header of the request is taken from. */
const FIELD_OF_HEADER: Record<string, string> = {
  'X-Effective-At': 'trueSince',
};

/** Which field a business rule talks about, where the server names only the rule. */
const FIELD_OF_RULE: Record<string, string> = {
  'contact-email-taken': 'email',
  'username-taken': 'username',
};

/**
 * The field of a form that shows what a path names: the form may hold as one text what the request sends in parts
 * (`unitPrice.amount`), and a list of texts in one field (`recipients.0.email`).
 */
export function fieldOf(values: object, path: string): string | null {
  const field: string[] = [];
  let at: unknown = values;
  for (const part of path.split('.')) {
    if (at === null || typeof at !== 'object' || isListOfTexts(at)) {
      break;
    }
    if (!(part in at)) {
      return null;
    }
    field.push(part);
    at = (at as Record<string, unknown>)[part];
  }
  return field.join('.');
}

function isListOfTexts(value: object): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

export function toFormErrors(problem: Problem, values: object, wording: (error: FieldProblem) => string): FormErrors {
  const result: FormErrors = { fields: {}, others: [] };
  for (const error of problem.errors ?? []) {
    const path = FIELD_OF_HEADER[error.pointer] ?? pointerToPath(error.pointer);
    const field = fieldOf(values, path);
    if (field !== null) {
      result.fields[field] ??= wording(error);
    } else {
      result.others.push(path === '' ? wording(error) : `${path}: ${wording(error)}`);
    }
  }
  const ruleField = FIELD_OF_RULE[problem.code];
  if (ruleField !== undefined && ruleField in values) {
    const { code, detail = problem.title } = problem;
    result.fields[ruleField] ??= wording({ pointer: `/${ruleField}`, code, detail });
  }
  if (Object.keys(result.fields).length === 0 && result.others.length === 0) {
    result.others.push(problem.detail || problem.title);
  }
  return result;
}
