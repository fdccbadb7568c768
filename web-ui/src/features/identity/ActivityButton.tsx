import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { User } from '../../api/types';
import { ReasonModal } from '../../shared/ui/ReasonModal';
import { useWrite } from '../../shared/write/useWrite';
import { activateUser, deactivateUser, readUser } from './queries';

/** Takes a user's access away, or gives it back. */
export function ActivityButton({ user }: { user: User }) {
  const { t } = useTranslation();
  const [asking, { open, close }] = useDisclosure(false);
  const action = user.status === 'Active' ? 'deactivate' : 'activate';
  const change = useWrite({
    slice: 'user',
    write: (reason: string) => (action === 'deactivate' ? deactivateUser : activateUser)(user.id, reason),
    readBack: readUser,
  });
  return (
    <>
      <Button size="xs" variant="default" onClick={open} aria-label={`${t(`user.${action}`)}: ${user.displayName}`}>
        {t(`user.${action}`)}
      </Button>
      {asking && (
        <ReasonModal
          title={t(`user.${action}Title`, { name: user.displayName })}
          text={t(`user.${action}Text`)}
          confirm={t(`user.${action}`)}
          danger={action === 'deactivate'}
          onConfirm={change.mutateAsync}
          onClose={close}
        />
      )}
    </>
  );
}
