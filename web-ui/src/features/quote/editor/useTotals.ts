import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Money, Totals } from '../../../api/types';
import { isProblem } from '../../../shared/problem/problem';
import { useProblemWording } from '../../../shared/problem/useProblemWording';
import { totalsQuery } from '../queries';
import { pricedLines, type QuoteValues } from './quoteValues';

interface LiveTotals {
  totals?: Totals;
  /** The net amount of a line by its key, once the server has said it. */
  nets: Map<string, Money>;
  pending: boolean;
  /** Why the server could not compute them. */
  problem: string | null;
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
  const objection = useObjection(
    preview.error,
    settled.map(({ key }) => lines.findIndex((line) => line.key === key)),
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
    problem: objection,
  };
}

/** The server's first objection, naming the line as the user sees it; `rows` are the rows that were sent. */
function useObjection(error: unknown, rows: number[]): string | null {
  const { t } = useTranslation();
  const wording = useProblemWording();
  if (!isProblem(error)) {
    return null;
  }
  const [first] = error.problem.errors ?? [];
  const sent = first?.pointer.match(/^\/lines\/(\d+)/)?.[1];
  const row = sent === undefined ? undefined : rows[Number(sent)];
  const words = first?.detail ?? wording(error);
  return row === undefined ? words : `${t('quote.line', { n: row + 1 })}: ${words}`;
}
