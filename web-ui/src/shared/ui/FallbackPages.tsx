import { Button } from '@mantine/core';
import { IconLock, IconMapOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './EmptyState';
import { ButtonLink } from './links';
import { PageHeader } from './PageHeader';
import { ProblemAlert } from './ProblemAlert';

export function MissingPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('problem.notFoundTitle')} />
      <EmptyState
        icon={IconMapOff}
        text={t('problem.notFound')}
        action={<ButtonLink to="/">{t('problem.goHome')}</ButtonLink>}
      />
    </>
  );
}

/** A page for another role. */
export function ForbiddenPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('problem.forbiddenTitle')} />
      <EmptyState
        icon={IconLock}
        text={t('problem.forbidden')}
        action={<ButtonLink to="/">{t('problem.goHome')}</ButtonLink>}
      />
    </>
  );
}

/** Something in a page itself broke. */
export function BrokenPage({ error, reset }: { error: unknown; reset: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <ProblemAlert error={error} onRetry={reset} />
      <Button mt="md" variant="default" onClick={() => window.location.assign('/')}>
        {t('problem.goHome')}
      </Button>
    </>
  );
}
