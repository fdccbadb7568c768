import { Select } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MailboxValues } from './mailboxValues';
import { providersQuery } from './queries';
import { knownSecurity } from './security';

/** Fills in the servers of a provider people know by name. */
export function ProviderField({ form }: { form: UseFormReturnType<MailboxValues> }) {
  const { t } = useTranslation();
  const providers = useQuery(providersQuery);

  function choose(id: string | null) {
    const provider = providers.data?.items.find((one) => one.id === id);
    for (const kind of ['smtp', 'imap'] as const) {
      const server = provider?.[kind];
      if (server) {
        form.setFieldValue(`${kind}.host`, server.host);
        form.setFieldValue(`${kind}.port`, server.port);
        form.setFieldValue(`${kind}.security`, knownSecurity(server.security) ?? 'tls');
      }
    }
  }

  return (
    <Select
      label={t('mailbox.provider')}
      description={t('mailbox.providerHint')}
      data={providers.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []}
      onChange={choose}
    />
  );
}
