import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { instantOf, type Moment } from './moment';

/** The moment that the address names, and the way to another. */
export function useMoment() {
  const { asOf, knownAt }: Moment = useSearch({ strict: false });
  const navigate = useNavigate();
  const moment: Moment = { ...(asOf && { asOf }), ...(knownAt && { knownAt }) };
  const look = useCallback(
    (at: Moment) =>
      void navigate({
        to: '.',
        search: (now) => ({ ...now, asOf: undefined, knownAt: undefined, ...at }),
        replace: true,
      }),
    [navigate],
  );
  return { moment, isPast: instantOf(moment) !== undefined, look };
}
