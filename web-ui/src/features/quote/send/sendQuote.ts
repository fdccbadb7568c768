import { answerOf, api } from '../../../api/client';

export interface SendValues {
  mailboxId: string | null;
  recipients: string[];
  /** As typed; left out, the template speaks. */
  subject?: string;
  body?: string;
}

/** Asks for the quote to be sent; repeating it with the same key asks for the same delivery. */
export async function sendQuote(id: string, key: string, values: SendValues) {
  const { recipients, subject, body, mailboxId } = values;
  const answer = await answerOf(
    api.POST('/api/v1/quotes/{id}/send', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body: { recipients: recipients.map((email) => ({ email })), subject, body, mailboxId },
    }),
  );
  return { id, ...answer };
}
