import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { User } from '../../api/types';
import { formatInstantDay } from '../../shared/format/dates';
import { LookBackButton } from '../../shared/moment/LookBackButton';
import { MomentBar } from '../../shared/moment/MomentBar';
import { useMoment } from '../../shared/moment/useMoment';
import { useUser } from '../../shared/session/keeper';
import { EmptyState } from '../../shared/ui/EmptyState';
import { PagedTable } from '../../shared/ui/PagedTable';
import { PageHeader } from '../../shared/ui/PageHeader';
import { StatusPill } from '../../shared/ui/StatusPill';
import { ActivityButton } from './ActivityButton';
import { usersQuery } from './queries';
import { roleName } from './roles';
import { UserForm } from './UserForm';

export function UsersPage() {
  const { t } = useTranslation();
  const me = useUser();
  const [adding, { open, close }] = useDisclosure(false);
  const { moment, isPast } = useMoment();
  const list = useInfiniteQuery(usersQuery(moment));
  return (
    <>
      <PageHeader
        title={t('user.list')}
        actions={
          !isPast && (
            <>
              <LookBackButton />
              <Button leftSection={<IconPlus size={16} />} onClick={open}>
                {t('user.new')}
              </Button>
            </>
          )
        }
      />
      <MomentBar />
      <PagedTable<User>
        label={t('user.list')}
        list={list}
        columns={[
          {
            key: 'name',
            header: t('user.displayName'),
            cell: ({ id, displayName, username }) => (
              <>
                <Text size="sm" fw={560}>
                  {displayName} {id === me.id && `(${t('user.you')})`}
                </Text>
                <Text size="xs" c="dimmed">
                  {username}
                </Text>
              </>
            ),
          },
          { key: 'email', header: t('user.email'), cell: ({ email }) => email, visibleFrom: 'sm' },
          { key: 'role', header: t('user.role'), cell: ({ role }) => roleName(role, t), visibleFrom: 'xs' },
          {
            key: 'status',
            header: t('common.status'),
            cell: ({ status }) => (
              <StatusPill tone={status === 'Active' ? 'good' : 'neutral'}>
                {status === 'Active' || status === 'Deactivated' ? t(`user.status.${status}`) : status}
              </StatusPill>
            ),
          },
          {
            key: 'created',
            header: t('common.created'),
            cell: ({ createdAt }) => <span className="figure">{formatInstantDay(createdAt)}</span>,
            visibleFrom: 'md',
          },
          ...(isPast
            ? []
            : [
                {
                  key: 'actions',
                  header: t('common.actions'),
                  align: 'right' as const,
                  cell: (user: User) => user.id !== me.id && <ActivityButton user={user} />,
                },
              ]),
        ]}
        empty={<EmptyState icon={IconUsers} title={t('user.emptyTitle')} text={t('user.empty')} />}
      />
      {adding && !isPast && <UserForm onClose={close} />}
    </>
  );
}
