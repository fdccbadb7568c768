import type { MailProposal } from '../../../api/types';

interface Words {
  subject: string;
  body: string;
}

/** The template's words as the fields of the dialog show them. */
export function wordsOf({ subject, text }: Pick<MailProposal, 'subject' | 'text'>): Words {
  return { subject, body: text };
}

/** Only what the sender wrote: the rest the server takes from the template when it sends, formatting and all. */
export function changedWords(template: Words, { subject, body }: Words): Partial<Words> {
  return {
    ...(subject !== template.subject && { subject }),
    ...(sameText(body, template.body) ? {} : { body }),
  };
}

function sameText(one: string, other: string): boolean {
  return one.trimEnd() === other.trimEnd();
}
