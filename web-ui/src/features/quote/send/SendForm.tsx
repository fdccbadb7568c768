import { Alert, Button, Group, Stack, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconInfoCircle, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '../../../api/headers';
import type { Contact, Mailbox, MailProposal, Quote } from '../../../api/types';
import { isProblem } from '../../../shared/problem/problem';
import { useFormProblem } from '../../../shared/problem/useFormProblem';
import { useUser } from '../../../shared/session/keeper';
import { FormMessage } from '../../../shared/ui/FormMessage';
import { useWrite } from '../../../shared/write/useWrite';
import { readQuote } from '../queries';
import { AttachedPdf } from './AttachedPdf';
import { FromField } from './FromField';
import { changedWords, wordsOf } from './mailWords';
import { SendTerms } from './SendTerms';
import { type SendValues, sendQuote } from './sendQuote';

/** What stands for the number of a quote that has none yet. */
const NUMBER = '{{quote.number}}';

interface Props {
  quote: Quote;
  contact: Contact;
  mailText: MailProposal;
  mailboxes: Mailbox[];
  onClose: () => void;
}

export function SendForm({ quote, contact, mailText, mailboxes, onClose }: Props) {
  const { t } = useTranslation();
  const me = useUser();
  const [key, setKey] = useState(newIdempotencyKey);
  const [template] = useState(() => wordsOf(mailText));
  const form = useForm({
    initialValues: {
      mailboxId:
        (mailboxes.find(({ isDefault, ownerId }) => isDefault && ownerId === me.id) ?? mailboxes[0])?.id ??
        (null as string | null),
      recipients: [contact.email],
      ...template,
    },
    validate: {
      recipients: (recipients) => {
        const bad = recipients.find((address) => !/^\S+@\S+$/.test(address));
        return recipients.length === 0 ? t('send.needRecipient') : bad && t('send.badAddress', { address: bad });
      },
    },
  });
  const problem = useFormProblem(form);
  const send = useWrite({
    slice: 'quote',
    write: (values: SendValues) => sendQuote(quote.id, key, values),
    readBack: readQuote,
  });

  const submit = form.onSubmit(async (values) => {
    problem.clear();
    try {
      const { mailboxId, recipients } = values;
      await send.mutateAsync({ mailboxId, recipients, ...changedWords(template, values) });
      onClose();
    } catch (error) {
      if (isProblem(error) && error.problem.code === 'validation-failed') {
        // Nothing was accepted under this key; the corrected request is another one.
        setKey(newIdempotencyKey());
      }
      problem.show(error);
    }
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {quote.status === 'Draft' && (
          <Alert variant="light" icon={<IconInfoCircle size={18} />} p="xs">
            {t('send.draftNote')} {t('send.numberLater', { placeholder: NUMBER })}
          </Alert>
        )}
        <FromField form={form} mailboxes={mailboxes} />
        <TagsInput
          label={t('send.to')}
          description={t('send.toHint')}
          required
          type="email"
          data-autofocus
          splitChars={[',', ';', ' ']}
          {...form.getInputProps('recipients')}
        />
        <TextInput label={t('send.subject')} {...form.getInputProps('subject')} />
        <Textarea
          label={t('send.body')}
          description={t(changedWords(template, form.values).body === undefined ? 'send.formatted' : 'send.plain')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autosize
          minRows={7}
          maxRows={14}
          {...form.getInputProps('body')}
        />
        <AttachedPdf quote={quote} />
        <SendTerms terms={mailText} />
        <FormMessage message={problem.message} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} disabled={send.isPending}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={send.isPending} leftSection={<IconSend size={16} />}>
            {t('send.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
