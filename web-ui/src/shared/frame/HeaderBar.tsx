import { Group, Kbd, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LiveState } from '../live/LiveConnection';
import { AccountMenu } from './AccountMenu';
import classes from './HeaderBar.module.css';
import { LanguageMenu } from './LanguageMenu';
import { SchemeSwitch } from './SchemeSwitch';

export function HeaderBar({ live }: { live: LiveState }) {
  const { t } = useTranslation();
  return (
    <>
      <UnstyledButton className={classes.search} onClick={spotlight.open}>
        <IconSearch size={15} aria-hidden />
        <span className="truncate">{t('frame.searchHint')}</span>
        <Kbd size="xs" className={classes.keys}>
          Ctrl K
        </Kbd>
      </UnstyledButton>
      <Group gap={4} ml="auto" wrap="nowrap">
        <LiveMark state={live} />
        <LanguageMenu />
        <SchemeSwitch />
        <AccountMenu />
      </Group>
    </>
  );
}

function LiveMark({ state }: { state: LiveState }) {
  const { t } = useTranslation();
  const isLive = state === 'live';
  return (
    <Tooltip label={t(isLive ? 'frame.liveHint' : 'frame.reconnectingHint')}>
      <div className={classes.live} data-live={isLive || undefined} role="status" data-testid="live-mark">
        <span aria-hidden />
        <Text size="xs" c="dimmed">
          {t(isLive ? 'frame.live' : 'frame.reconnecting')}
        </Text>
      </div>
    </Tooltip>
  );
}
