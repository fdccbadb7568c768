import { ActionIcon, AppShell, Burger, Group, Tooltip } from '@mantine/core';
import { useDisclosure, useLocalStorage } from '@mantine/hooks';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLive } from '../live/useLive';
import { Brand } from './Brand';
import { ConnectionBanner } from './ConnectionBanner';
import { HeaderBar } from './HeaderBar';
import { Keys } from './Keys';
import { Navigation } from './Navigation';
import { Palette } from './Palette';
import { RoleGate } from './RoleGate';
import classes from './Shell.module.css';

/** The frame around every page: navigation at the left, search and account above. */
export function Shell() {
  const { t } = useTranslation();
  const live = useLive();
  const [opened, phone] = useDisclosure(false);
  const [collapsed, setCollapsed] = useLocalStorage({ key: 'annals.navCollapsed', defaultValue: false });
  const narrow = collapsed && !opened;
  const toggleLabel = t(collapsed ? 'nav.expand' : 'nav.collapse');

  return (
    <AppShell
      header={{ height: 52 }}
      navbar={{ width: narrow ? 60 : 216, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding={0}
      layout="alt"
    >
      <a href="#content" className={classes.skip}>
        {t('frame.skip')}
      </a>
      <AppShell.Header className={classes.header}>
        <Burger
          opened={opened}
          onClick={phone.toggle}
          hiddenFrom="sm"
          size="sm"
          aria-label={t(opened ? 'nav.close' : 'nav.open')}
        />
        <HeaderBar live={live} />
      </AppShell.Header>
      <AppShell.Navbar className={classes.side} aria-label={t('nav.label')}>
        <Group className={classes.brand} justify="space-between" wrap="nowrap">
          <Brand wordless={narrow} />
          <Burger opened onClick={phone.close} hiddenFrom="sm" size="sm" aria-label={t('nav.close')} />
        </Group>
        <Navigation collapsed={narrow} onNavigate={phone.close} />
        <Tooltip label={toggleLabel} position="right">
          <ActionIcon
            variant="subtle"
            color="gray"
            c="dimmed"
            size={34}
            visibleFrom="sm"
            aria-label={toggleLabel}
            onClick={() => setCollapsed(!collapsed)}
          >
            {collapsed ? <IconLayoutSidebarLeftExpand size={18} /> : <IconLayoutSidebarLeftCollapse size={18} />}
          </ActionIcon>
        </Tooltip>
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} className={classes.main}>
        <ConnectionBanner live={live} />
        <div className={classes.page}>
          <RoleGate>
            <Outlet />
          </RoleGate>
        </div>
      </AppShell.Main>
      <Palette />
      <Keys />
    </AppShell>
  );
}
