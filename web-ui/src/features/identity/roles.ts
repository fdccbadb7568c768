import type { TFunction } from 'i18next';
import type { UserRegistration } from '../../api/types';

export const ROLES: readonly UserRegistration['role'][] = ['sales', 'admin'];

/** The name of a role; one this client does not know keeps the server's word. */
export function roleName(role: string, t: TFunction): string {
  const known = ROLES.find((one) => one === role);
  return known ? t(`user.roles.${known}`) : role;
}
