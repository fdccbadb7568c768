import { Alert, Button, Group, Select, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { IconMail } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Mailbox } from '../../../api/types';
import { useUser } from '../../../shared/session/keeper';
import { holdWording } from '../../mailbox/hold';
import { MailboxForm } from '../../mailbox/MailboxForm';

interface Props {
  form: UseFormReturnType<{ mailboxId: string | null; recipients: string[]; subject: string; body: string }>;
  mailboxes: Mailbox[];
}

/** The mailbox to send from, or a way to get one. */
export function FromField({ form, mailboxes }: Props) {
  const { t } = useTranslation();
  const me = useUser();
  const [adding, { open, close }] = useDisclosure(false);
  const isShared = ({ ownerId }: Pick<Mailbox, 'ownerId'>) => ownerId !== me.id;

  function mark(mailbox: Pick<Mailbox, 'ownerId' | 'ownerName' | 'isDefault'>) {
    if (isShared(mailbox)) {
      return ` (${t('mailbox.shared', { owner: mailbox.ownerName })})`;
    }
    return mailbox.isDefault ? ` (${t('send.defaultMark')})` : '';
  }

  function hint(mailbox: Mailbox) {
    if (!mailbox.verified) {
      return t('send.fromUnverified');
    }
    if (mailbox.hold) {
      return t('send.fromHeld', { hold: holdWording(mailbox.hold, t).text });
    }
    return isShared(mailbox) ? t('send.fromShared', { owner: mailbox.ownerName }) : t('send.fromHint');
  }

  if (mailboxes.length > 0) {
    const chosen = mailboxes.find(({ id }) => id === form.values.mailboxId);
    return (
      <Select
        label={t('send.from')}
        description={chosen ? hint(chosen) : t('send.fromHint')}
        allowDeselect={false}
        data={mailboxes.map(({ id, displayName, address, ...mailbox }) => ({
          value: id,
          label: `${displayName} <${address}>${mark(mailbox)}`,
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
