import { Button, Group } from '@mantine/core';
import { IconMail, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mailbox, Written } from '../../api/types';
import { LookBackButton } from '../../shared/moment/LookBackButton';
import { MomentBar } from '../../shared/moment/MomentBar';
import { useMoment } from '../../shared/moment/useMoment';
import { useIsAdmin, useUser } from '../../shared/session/keeper';
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
import { VerifyModal } from './VerifyModal';

const route = getRouteApi('/mailboxes');

export function MailboxesPage() {
  const { t } = useTranslation();
  const { create, edit, mailbox: shown } = route.useSearch();
  const navigate = route.useNavigate();
  const isAdmin = useIsAdmin();
  const me = useUser();
  const [testing, setTesting] = useState<Mailbox | null>(null);
  const [verifying, setVerifying] = useState<Mailbox | null>(null);
  const { moment, isPast } = useMoment();
  const list = useInfiniteQuery(mailboxesQuery(moment));
  const editing = list.data?.pages.flatMap((page) => page.items).find(({ id }) => id === edit);
  const leave = () => void navigate({ search: {}, resetScroll: false });
  const show = ({ id }: Written) => void navigate({ search: { mailbox: id }, resetScroll: false });
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => void navigate({ search: { create: true } })}>
      {t('mailbox.new')}
    </Button>
  );

  return (
    <>
      <PageHeader
        title={t('mailbox.list')}
        actions={
          !isPast && (
            <>
              <LookBackButton />
              {add}
            </>
          )
        }
      />
      <MomentBar />
      <PagedTable<Mailbox>
        label={t('mailbox.list')}
        list={list}
        columns={[
          {
            key: 'address',
            header: t('mailbox.address'),
            cell: ({ id, address, isDefault, hold, verified, ownerName, ownerId, usable }) => (
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
                {usable && ownerId !== me.id && (
                  <StatusPill tone="info">{t('mailbox.shared', { owner: ownerName })}</StatusPill>
                )}
                <StatusPill tone={verified ? 'good' : 'warn'}>
                  {t(verified ? 'mailbox.verified' : 'mailbox.unverified')}
                </StatusPill>
                {hold && <StatusPill tone={holdWording(hold, t).tone}>{holdWording(hold, t).text}</StatusPill>}
              </Group>
            ),
          },
          { key: 'name', header: t('mailbox.displayName'), cell: (m) => m.displayName, visibleFrom: 'sm' },
          {
            key: 'host',
            header: t('mailbox.host'),
            cell: ({ smtp }) => smtp && `${smtp.host}:${smtp.port}`,
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
          ...(isPast
            ? []
            : [
                {
                  key: 'actions',
                  header: t('common.actions'),
                  align: 'right' as const,
                  cell: (mailbox: Mailbox) =>
                    mailbox.smtp && (
                      <Button
                        size="xs"
                        variant="default"
                        aria-label={`${t(mailbox.verified ? 'mailbox.test' : 'mailbox.verify')}: ${mailbox.address}`}
                        onClick={() => (mailbox.verified ? setTesting(mailbox) : setVerifying(mailbox))}
                      >
                        {t(mailbox.verified ? 'mailbox.test' : 'mailbox.verify')}
                      </Button>
                    ),
                },
              ]),
        ]}
        empty={
          <EmptyState
            icon={IconMail}
            title={t('mailbox.emptyTitle')}
            text={t('mailbox.empty')}
            action={!isPast && add}
          />
        }
      />
      {shown && (
        <MailboxDrawer
          id={shown}
          onClose={leave}
          onEdit={() => void navigate({ search: { edit: shown } })}
          onTest={setTesting}
          onVerify={setVerifying}
        />
      )}
      {create && !isPast && <MailboxForm onClose={leave} onSaved={show} />}
      {editing?.smtp && !isPast && <MailboxForm key={editing.id} mailbox={editing} onClose={leave} onSaved={show} />}
      {verifying && <VerifyModal mailbox={verifying} onClose={() => setVerifying(null)} />}
      {testing && <MailboxTestModal mailbox={testing} onClose={() => setTesting(null)} />}
    </>
  );
}
