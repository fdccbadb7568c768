import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Quote } from '../../api/types';
import { formatAmount, formatDecimal } from '../../shared/format/money';
import classes from './LinesTable.module.css';

export function LinesTable({ lines }: { lines: Quote['lines'] }) {
  const { t } = useTranslation();
  return (
    <Table className={classes.table} aria-label={t('quote.lines')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('quote.description')}</Table.Th>
          <Table.Th ta="right">{t('quote.quantityShort')}</Table.Th>
          <Table.Th ta="right" visibleFrom="xs">
            {t('quote.unitPrice')}
          </Table.Th>
          <Table.Th ta="right" visibleFrom="sm">
            {t('quote.tax')}
          </Table.Th>
          <Table.Th ta="right">{t('quote.net')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
          <Table.Tr key={index}>
            <Table.Td className="pre">
              {line.description}
              {hasDiscount(line.discountPercent) && (
                <Text size="xs" c="dimmed">
                  {t('quote.discounted', { percent: formatDecimal(line.discountPercent) })}
                </Text>
              )}
            </Table.Td>
            <Table.Td ta="right" className="figure">
              {formatDecimal(line.quantity)}
            </Table.Td>
            <Table.Td ta="right" className="figure" visibleFrom="xs">
              {formatAmount(line.unitPrice)}
            </Table.Td>
            <Table.Td ta="right" className="figure" visibleFrom="sm">
              {formatDecimal(line.taxRate)}
            </Table.Td>
            <Table.Td ta="right" className="figure">
              {formatAmount(line.net)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function hasDiscount(percent: string | null | undefined): percent is string {
  return Boolean(percent) && Number(percent) !== 0;
}
