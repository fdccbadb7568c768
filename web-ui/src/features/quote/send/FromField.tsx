import { Alert, Button, Group, Select, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { IconMail } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Mailbox } from '../../../api/types';
import { holdWording } from '../../mailbox/hold';
import { MailboxForm } from '../../mailbox/MailboxForm';

interface Props {
  form: UseFormReturnType<{ mailboxId: string | null; recipients: string[]; subject: string; body: string }>;
  mailboxes: Mailbox[];
}

/** The mailbox to send from, or a way to get one. */
export function FromField({ form, mailboxes }: Props) {
  const { t } = useTranslation();
  const [adding, { open, close }] = useDisclosure(false);
  if (mailboxes.length > 0) {
    const hold = mailboxes.find(({ id }) => id === form.values.mailboxId)?.hold;
    return (
      <Select
        label={t('send.from')}
        description={hold ? t('send.fromHeld', { hold: holdWording(hold, t).text }) : t('send.fromHint')}
        allowDeselect={false}
        data={mailboxes.map(({ id, displayName, address, isDefault }) => ({
          value: id,
          label: `${displayName} <${address}>${isDefault ? ` (${t('send.defaultMark')})` : ''}`,
        }))}
        {...form.getInputProps('mailboxId')}
      />
    );
  }
  return (
    <Alert
      variant="light"
      color="yellow"
      icon={<IconMail size={18} />}
      title={t('send.noMailbox')}
      styles={{ message: { color: 'var(--mantine-color-text)' }, title: { color: 'var(--mantine-color-text)' } }}
    >
      <Text size="sm">{t('send.noMailboxHint')}</Text>
      <Group mt="xs">
        <Button size="xs" variant="default" onClick={open}>
          {t('send.setUpMailbox')}
        </Button>
      </Group>
      {adding && <MailboxForm onClose={close} onSaved={({ id }) => form.setFieldValue('mailboxId', id)} />}
    </Alert>
  );
}
