import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIsAdmin } from '../session/keeper';
import { ForbiddenPage } from '../ui/FallbackPages';
import { PLACES } from './places';

/** Keeps who followed a link from asking for what their role does not allow. */
export function RoleGate({ children }: { children: ReactNode }) {
  const isAdmin = useIsAdmin();
  const { pathname } = useLocation();
  const place = PLACES.find(({ to }) => to === pathname);
  return place && 'adminOnly' in place && !isAdmin ? <ForbiddenPage /> : children;
}
