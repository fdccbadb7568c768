import { PasswordInput, Select, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Mailbox } from '../../api/types';
import type { MailboxValues } from './mailboxValues';
import { signInProvidersQuery } from './queries';
import { knownProvider, PROVIDER_NAMES, PROVIDER_SERVERS, type Provider } from './signIn';

interface Props {
  form: UseFormReturnType<MailboxValues>;
  mailbox?: Mailbox;
}

/** A password, or signing in with one of the providers that are set up here. */
export function SignInFields({ form, mailbox }: Props) {
  const { t } = useTranslation();
  const offered = useQuery(signInProvidersQuery);
  const { provider } = form.values.smtp;
  const providers = new Set<Provider>(
    [...(offered.data?.items ?? []), mailbox?.smtp?.provider].flatMap((name) => knownProvider(name) ?? []),
  );

  function choose(value: string | null) {
    const chosen = knownProvider(value);
    form.setFieldValue('smtp.provider', chosen ?? '');
    if (chosen && !mailbox) {
      form.setFieldValue('smtp.host', PROVIDER_SERVERS[chosen].smtp);
      form.setFieldValue('smtp.port', 587);
      form.setFieldValue('smtp.security', 'starttls');
      form.setFieldValue('imap.host', PROVIDER_SERVERS[chosen].imap);
      form.setFieldValue('imap.port', 993);
      form.setFieldValue('imap.security', 'tls');
    }
  }

  return (
    <>
      {providers.size > 0 && (
        <Select
          label={t('mailbox.signIn')}
          allowDeselect={false}
          data={[
            { value: '', label: t('mailbox.signInPassword') },
            ...[...providers].map((value) => ({
              value,
              label: t('mailbox.signInWith', { provider: PROVIDER_NAMES[value] }),
            })),
          ]}
          {...form.getInputProps('smtp.provider')}
          onChange={choose}
        />
      )}
      {provider === '' ? (
        <PasswordInput
          label={t('mailbox.password')}
          description={t(mailbox?.smtp?.hasPassword ? 'mailbox.passwordKeep' : 'mailbox.passwordNew')}
          autoComplete="new-password"
          {...form.getInputProps('smtp.password')}
        />
      ) : (
        <Text size="sm" c="dimmed">
          {t('mailbox.signInText', { provider: PROVIDER_NAMES[provider] })}
        </Text>
      )}
    </>
  );
}
