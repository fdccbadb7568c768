import {
  IconAddressBook,
  IconBuilding,
  IconBuildingBank,
  IconChartBar,
  IconFileText,
  IconHistory,
  IconHome,
  IconInbox,
  IconMail,
  IconSend,
  IconSettings,
  IconTemplate,
  IconUsers,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { demoQuery } from '../../features/demo/queries';
import { useIsAdmin } from '../session/keeper';

/** Where one can go; `letter` is the key after G. */
export const PLACES = [
  { key: 'home', to: '/', letter: 'h', icon: IconHome, section: 'work' },
  { key: 'companies', to: '/companies', letter: 'c', icon: IconBuilding, section: 'work' },
  { key: 'contacts', to: '/contacts', letter: 'p', icon: IconAddressBook, section: 'work' },
  { key: 'quotes', to: '/quotes', letter: 'q', icon: IconFileText, section: 'work' },
  { key: 'deliveries', to: '/deliveries', letter: 'd', icon: IconSend, section: 'work' },
  { key: 'reports', to: '/reports', letter: 'r', icon: IconChartBar, section: 'work' },
  { key: 'mailboxes', to: '/mailboxes', letter: 'm', icon: IconMail, section: 'setup' },
  { key: 'templates', to: '/templates', letter: 't', icon: IconTemplate, section: 'setup' },
  { key: 'issuers', to: '/issuers', letter: 'i', icon: IconBuildingBank, section: 'setup', adminOnly: true },
  { key: 'users', to: '/users', letter: 'u', icon: IconUsers, section: 'setup', adminOnly: true },
  { key: 'audit', to: '/audit', letter: 'a', icon: IconHistory, section: 'oversight', adminOnly: true },
  { key: 'admin', to: '/admin', letter: 's', icon: IconSettings, section: 'oversight', adminOnly: true },
  { key: 'demo', to: '/demo', letter: 'b', icon: IconInbox, section: 'oversight', demoOnly: true },
] as const;

export type Place = (typeof PLACES)[number];

/** The places this user may go to; the demo inbox only where there is one. */
export function usePlaces(): Place[] {
  const isAdmin = useIsAdmin();
  const demo = useQuery(demoQuery);
  return PLACES.filter((place) => {
    if ('adminOnly' in place) {
      return isAdmin;
    }
    return 'demoOnly' in place ? Boolean(demo.data) : true;
  });
}
