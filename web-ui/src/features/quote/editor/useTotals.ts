import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Money, Totals } from '../../../api/types';
import { totalsQuery } from '../queries';
import { pricedLines, type QuoteValues } from './quoteValues';

interface LiveTotals {
  totals?: Totals;
  /** The net amount of a line by its key, once the server has said it. */
  nets: Map<string, Money>;
  pending: boolean;
  error: unknown;
}

/** Totals while typing: the server computes them, from the same rules that will fix them. */
export function useTotals({ currency, lines }: QuoteValues): LiveTotals {
  const priced = useMemo(() => pricedLines(lines), [lines]);
  const [settled] = useDebouncedValue(priced, 250);
  const preview = useQuery(
    totalsQuery(
      currency,
      settled.map(({ line }) => line),
    ),
  );
  const nets = new Map<string, Money>();
  settled.forEach(({ key }, index) => {
    const net = preview.data?.lines[index]?.net;
    if (net) {
      nets.set(key, net);
    }
  });
  return {
    totals: settled.length > 0 ? preview.data?.totals : undefined,
    nets,
    pending: settled !== priced || preview.isFetching,
    error: preview.error,
  };
}
