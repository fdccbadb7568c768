import { Fieldset, NumberInput, Select, SimpleGrid, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { MailboxValues } from './mailboxValues';
import { IMAP_LABELS, knownSecurity, SECURITIES, USUAL_IMAP_PORT } from './security';

/** Where the mailbox can be read: optional, with the user name and password of sending. */
export function ReadingFields({ form }: { form: UseFormReturnType<MailboxValues> }) {
  const { t } = useTranslation();

  function choose(security: string | null) {
    const chosen = knownSecurity(security) ?? 'tls';
    form.setFieldValue('imap.security', chosen);
    form.setFieldValue('imap.port', USUAL_IMAP_PORT[chosen]);
  }

  return (
    <Fieldset legend={t('mailbox.reading')}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('mailbox.readingText')}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
        <TextInput label={t('mailbox.imapHost')} placeholder="imap.example.com" {...form.getInputProps('imap.host')} />
        <Select
          label={t('mailbox.imapSecurity')}
          allowDeselect={false}
          data={SECURITIES.map((value) => ({ value, label: t(IMAP_LABELS[value]) }))}
          {...form.getInputProps('imap.security')}
          onChange={choose}
        />
        <NumberInput
          label={t('mailbox.imapPort')}
          min={1}
          max={65535}
          allowDecimal={false}
          hideControls
          {...form.getInputProps('imap.port')}
        />
      </SimpleGrid>
    </Fieldset>
  );
}
