import { Anchor, Table, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Figure, Figures } from '../../api/types';
import { formatCount, formatMoney } from '../../shared/format/money';
import tableClasses from '../../shared/ui/PagedTable.module.css';
import { cellWording, formatSpan, valueWording } from './wording';

interface Props {
  figures: Figures;
  onOpen: (row: Figure) => void;
  onExplain: (row: Figure) => void;
}

/** All figures of a report; each count opens its records, and next to it stands how it came about. */
export function FigureTable({ figures, onOpen, onExplain }: Props) {
  const { t } = useTranslation();
  const { rows, totals, groupBy } = figures;
  const shown = groupBy.filter((dimension) => dimension !== 'currency' || totals.every(({ amount }) => !amount));
  const hasMoney = rows.some(({ amount }) => amount);
  const hasTimes = rows.some(({ medianSeconds }) => medianSeconds != null);
  const measures = (row: Figure) => (
    <>
      {hasMoney && (
        <Table.Td ta="right" className="figure">
          {row.amount && formatMoney(row.amount)}
        </Table.Td>
      )}
      {hasTimes && (
        <>
          <Table.Td ta="right" className="figure">
            {row.medianSeconds != null && formatSpan(row.medianSeconds)}
          </Table.Td>
          <Table.Td ta="right" className="figure" visibleFrom="sm">
            {row.p90Seconds != null && formatSpan(row.p90Seconds)}
          </Table.Td>
        </>
      )}
    </>
  );
  return (
    <div className={`card ${tableClasses.frame}`}>
      <Table aria-label={t('report.table')}>
        <Table.Thead>
          <Table.Tr>
            {shown.map((dimension) => (
              <Table.Th key={dimension}>{t(`report.dimension.${dimension as 'status'}`)}</Table.Th>
            ))}
            <Table.Th ta="right">{t('report.count')}</Table.Th>
            {hasMoney && <Table.Th ta="right">{t('report.amount')}</Table.Th>}
            {hasTimes && (
              <>
                <Table.Th ta="right">{t('report.median')}</Table.Th>
                <Table.Th ta="right" visibleFrom="sm">
                  {t('report.p90')}
                </Table.Th>
              </>
            )}
            <Table.Th ta="right">{t('report.explain')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => {
            const name = cellWording(row, [], t);
            return (
              <Table.Tr key={JSON.stringify(row.key)}>
                {shown.map((dimension) => (
                  <Table.Td key={dimension}>
                    {valueWording(dimension, row.key[dimension] ?? '', row.labels[dimension], t)}
                  </Table.Td>
                ))}
                <Table.Td ta="right" className="figure">
                  <Anchor
                    component="button"
                    type="button"
                    size="sm"
                    aria-label={t('report.openCell', { count: row.count, cell: name })}
                    onClick={() => onOpen(row)}
                  >
                    {formatCount(row.count)}
                  </Anchor>
                </Table.Td>
                {measures(row)}
                <Table.Td ta="right">
                  <UnstyledButton
                    fz="sm"
                    c="dimmed"
                    td="underline"
                    aria-label={t('report.explainCell', { cell: name })}
                    onClick={() => onExplain(row)}
                  >
                    {t('report.why')}
                  </UnstyledButton>
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
        <Table.Tfoot>
          {totals.map((total) => (
            <Table.Tr key={JSON.stringify(total.key)}>
              {shown.map((dimension, index) => (
                <Table.Th key={dimension}>{index === 0 && t('report.total')}</Table.Th>
              ))}
              <Table.Td ta="right" className="figure" fw={600}>
                {formatCount(total.count)}
              </Table.Td>
              {measures(total)}
              <Table.Td />
            </Table.Tr>
          ))}
        </Table.Tfoot>
      </Table>
    </div>
  );
}
