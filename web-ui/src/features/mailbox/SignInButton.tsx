import { Button } from '@mantine/core';
import { IconLogin2 } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useProblemWording } from '../../shared/problem/useProblemWording';
import { notifyProblem } from '../../shared/ui/notify';
import { goAndSignIn, PROVIDER_NAMES, type Provider } from './signIn';

/** Off to the provider to sign in, for the first time or again. */
export function SignInButton({ mailboxId, provider }: { mailboxId: string; provider: Provider }) {
  const { t } = useTranslation();
  const wording = useProblemWording();
  const signIn = useMutation({
    mutationFn: goAndSignIn,
    onError: (error) => notifyProblem(wording(error)),
  });
  return (
    <Button
      variant="default"
      leftSection={<IconLogin2 size={16} />}
      loading={signIn.isPending}
      onClick={() => signIn.mutate(mailboxId)}
    >
      {t('mailbox.signInWith', { provider: PROVIDER_NAMES[provider] })}
    </Button>
  );
}
