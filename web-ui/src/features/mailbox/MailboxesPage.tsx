import { Button, Group } from '@mantine/core';
import { IconMail, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mailbox } from '../../api/types';
import { useIsAdmin } from '../../shared/session/keeper';
import { EmptyState } from '../../shared/ui/EmptyState';
import { TextLink } from '../../shared/ui/links';
import { PagedTable } from '../../shared/ui/PagedTable';
import { PageHeader } from '../../shared/ui/PageHeader';
import { StatusPill } from '../../shared/ui/StatusPill';
import { holdWording } from './hold';
import { MailboxDrawer } from './MailboxDrawer';
import { MailboxForm } from './MailboxForm';
import { MailboxTestModal } from './MailboxTestModal';
import { mailboxesQuery } from './queries';

const route = getRouteApi('/mailboxes');

export function MailboxesPage() {
  const { t } = useTranslation();
  const { create, edit, mailbox: shown } = route.useSearch();
  const navigate = route.useNavigate();
  const isAdmin = useIsAdmin();
  const [testing, setTesting] = useState<Mailbox | null>(null);
  const list = useInfiniteQuery(mailboxesQuery);
  const mailboxes = list.data?.pages.flatMap((page) => page.items);
  const find = (id?: string | null) => mailboxes?.find((mailbox) => mailbox.id === id);
  const [record, editing] = [find(shown), find(edit)];
  const leave = () => void navigate({ search: {}, resetScroll: false });
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => void navigate({ search: { create: true } })}>
      {t('mailbox.new')}
    </Button>
  );

  return (
    <>
      <PageHeader title={t('mailbox.list')} actions={add} />
      <PagedTable<Mailbox>
        label={t('mailbox.list')}
        list={list}
        columns={[
          {
            key: 'address',
            header: t('mailbox.address'),
            cell: ({ id, address, isDefault, hold }) => (
              <Group gap="2px 8px">
                <TextLink
                  to="/mailboxes"
                  search={{ mailbox: id }}
                  resetScroll={false}
                  underline="never"
                  className="rowButton"
                >
                  {address}
                </TextLink>
                {isDefault && <StatusPill tone="info">{t('mailbox.default')}</StatusPill>}
                {hold && <StatusPill tone={holdWording(hold, t).tone}>{holdWording(hold, t).text}</StatusPill>}
              </Group>
            ),
          },
          { key: 'name', header: t('mailbox.displayName'), cell: (m) => m.displayName, visibleFrom: 'sm' },
          {
            key: 'host',
            header: t('mailbox.host'),
            cell: ({ smtp }) => `${smtp.host}:${smtp.port}`,
            visibleFrom: 'sm',
          },
          ...(isAdmin
            ? [
                {
                  key: 'owner',
                  header: t('mailbox.owner'),
                  cell: (m: Mailbox) => m.ownerName,
                  visibleFrom: 'md' as const,
                },
              ]
            : []),
          {
            key: 'actions',
            header: t('common.actions'),
            align: 'right',
            cell: (mailbox) => (
              <Button
                size="xs"
                variant="default"
                aria-label={`${t('mailbox.test')}: ${mailbox.address}`}
                onClick={() => setTesting(mailbox)}
              >
                {t('mailbox.test')}
              </Button>
            ),
          },
        ]}
        empty={<EmptyState icon={IconMail} title={t('mailbox.emptyTitle')} text={t('mailbox.empty')} action={add} />}
      />
      {record && (
        <MailboxDrawer
          mailbox={record}
          onClose={leave}
          onEdit={() => void navigate({ search: { edit: record.id } })}
          onTest={() => setTesting(record)}
        />
      )}
      {create && <MailboxForm onClose={leave} />}
      {editing && <MailboxForm key={editing.id} mailbox={editing} onClose={leave} />}
      {testing && <MailboxTestModal mailbox={testing} onClose={() => setTesting(null)} />}
    </>
  );
}
