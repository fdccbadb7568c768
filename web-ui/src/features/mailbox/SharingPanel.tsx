import { ActionIcon, Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mailbox } from '../../api/types';
import { useMoment } from '../../shared/moment/useMoment';
import { useProblemWording } from '../../shared/problem/useProblemWording';
import { notifyDone, notifyProblem } from '../../shared/ui/notify';
import { useWrite } from '../../shared/write/useWrite';
import { usersForChoice } from '../identity/queries';
import { readMailbox, shareMailbox, unshareMailbox } from './queries';

/** Who may send from a mailbox besides its owner; for admins. */
export function SharingPanel({ mailbox }: { mailbox: Mailbox }) {
  const { t } = useTranslation();
  const wording = useProblemWording();
  const { isPast } = useMoment();
  const users = useQuery(usersForChoice);
  const [chosen, setChosen] = useState<string | null>(null);
  const { id, address, ownerId, ownerName, sharedWith } = mailbox;
  const share = useWrite({ slice: 'mailbox', write: (user: string) => shareMailbox(id, user), readBack: readMailbox });
  const unshare = useWrite({
    slice: 'mailbox',
    write: (user: string) => unshareMailbox(id, user),
    readBack: readMailbox,
  });
  const onError = (error: unknown) => notifyProblem(wording(error));
  const others = users.data?.items.filter(
    (user) => user.status === 'Active' && user.id !== ownerId && !sharedWith.some(({ userId }) => userId === user.id),
  );
  const nameOf = (user: string) => others?.find((one) => one.id === user)?.displayName ?? '';

  return (
    <div>
      <Title order={3} mb="xs">
        {t('mailbox.sharing')}
      </Title>
      <Stack gap="xs">
        {sharedWith.length === 0 && <Text size="sm">{t('mailbox.sharingNobody', { owner: ownerName })}</Text>}
        {sharedWith.map(({ userId, name }) => (
          <Group key={userId} justify="space-between">
            <Text size="sm">{name}</Text>
            {!isPast && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('mailbox.sharingRemove', { name })}
                loading={unshare.isPending && unshare.variables === userId}
                onClick={() =>
                  unshare.mutate(userId, {
                    onSuccess: () => notifyDone(t('mailbox.sharingEnded', { name, address })),
                    onError,
                  })
                }
              >
                <IconX size={16} />
              </ActionIcon>
            )}
          </Group>
        ))}
        {!isPast && (
          <Group align="flex-end" gap="xs">
            <Select
              label={t('mailbox.sharingAdd')}
              searchable
              style={{ flex: 1 }}
              data={others?.map((user) => ({ value: user.id, label: user.displayName })) ?? []}
              value={chosen}
              onChange={setChosen}
            />
            <Button
              variant="default"
              disabled={!chosen}
              loading={share.isPending}
              onClick={() =>
                chosen &&
                share.mutate(chosen, {
                  onSuccess: () => {
                    notifyDone(t('mailbox.sharingDone', { name: nameOf(chosen), address }));
                    setChosen(null);
                  },
                  onError,
                })
              }
            >
              {t('mailbox.sharingButton')}
            </Button>
          </Group>
        )}
      </Stack>
    </div>
  );
}
