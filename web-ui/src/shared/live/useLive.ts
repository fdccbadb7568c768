import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { keeper } from '../session/keeper';
import { invalidate } from './invalidation';
import { LiveConnection, type LiveState } from './LiveConnection';
import { outdate } from './outdate';

/** Opens the one live connection of this window and keeps the query cache honest with it. */
export function useLive(): LiveState {
  const queries = useQueryClient();
  const [state, setState] = useState<LiveState>('connecting');
  useEffect(() => {
    const connection = new LiveConnection({
      open: (signal, lastEventId) =>
        keeper.authorizedFetch(
          new Request(new URL('/api/v1/live', window.location.origin), {
            headers: {
              Accept: 'text/event-stream',
              ...(lastEventId !== undefined && { 'Last-Event-ID': lastEventId }),
            },
            cache: 'no-store',
            signal,
          }),
        ),
      onChange: (change) => invalidate(queries, change),
      onMissed: () => outdate(queries),
      onState: setState,
    });
    void connection.run();
    return () => connection.stop();
  }, [queries]);
  return state;
}
