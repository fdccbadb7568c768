import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { SignInPage } from './features/identity/SignInPage';
import { router } from './router';
import { queryClient } from './shared/queryClient';
import { keeper, useSession } from './shared/session/keeper';
import { StartingPage, UnreachablePage } from './shared/session/WaitingPages';
import { cssVariables, themeFor } from './theme';

export function App() {
  const { t, i18n } = useTranslation();
  const closeLabel = t('common.close');
  const theme = useMemo(() => themeFor(closeLabel), [closeLabel]);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <DatesProvider settings={{ locale: i18n.language, firstDayOfWeek: 1 }}>
        <QueryClientProvider client={queryClient}>
          <Notifications position="bottom-right" />
          <Door />
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  );
}

/** Who is signed in sees the application. */
function Door() {
  const session = useSession();

  switch (session.phase) {
    case 'starting':
      return <StartingPage />;
    case 'unreachable':
      return <UnreachablePage onRetry={() => void keeper.start()} />;
    case 'signed-out':
      return <SignInPage expired={session.expired} />;
    case 'signed-in':
      return <RouterProvider key={session.user.id} router={router} />;
  }
}
