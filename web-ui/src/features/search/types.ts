import {
  IconAddressBook,
  IconBuilding,
  IconBuildingBank,
  IconFileText,
  IconMail,
  IconSend,
  IconUser,
} from '@tabler/icons-react';

/** What can be found, in the order of the chips. The pages of some are for administrators. */
export const TYPES = [
  { type: 'company', icon: IconBuilding },
  { type: 'contact', icon: IconAddressBook },
  { type: 'quote', icon: IconFileText },
  { type: 'delivery', icon: IconSend },
  { type: 'mailbox', icon: IconMail },
  { type: 'issuer', icon: IconBuildingBank, adminOnly: true },
  { type: 'user', icon: IconUser, adminOnly: true },
] as const;

export type HitType = (typeof TYPES)[number]['type'];

/** The types whose pages this user may open. */
export function typesFor(isAdmin: boolean) {
  return TYPES.filter((one) => isAdmin || !('adminOnly' in one));
}

/** The record's kind; nothing for one that a newer server knows. */
export function knownType(type?: string): (typeof TYPES)[number] | undefined {
  return TYPES.find((one) => one.type === type);
}

/** Where a record is shown. */
export function pageOf({ type, id }: { type: string; id: string }): { to: string; search?: Record<string, string> } {
  switch (type) {
    case 'company':
      return { to: `/companies/${id}` };
    case 'contact':
      return { to: `/contacts/${id}` };
    case 'quote':
      return { to: `/quotes/${id}` };
    case 'delivery':
      return { to: '/deliveries', search: { delivery: id } };
    case 'mailbox':
      return { to: '/mailboxes', search: { mailbox: id } };
    case 'issuer':
      return { to: '/issuers' };
    default:
      return { to: '/users' };
  }
}
