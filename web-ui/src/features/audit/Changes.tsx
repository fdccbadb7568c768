import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../../api/types';

/** Field by field: before and after, and what can be done about it. */
export function Changes({
  changes,
  action,
}: {
  changes: AuditEntry['changes'];
  action?: (field: string) => ReactNode;
}) {
  const { t } = useTranslation();
  if (changes.length === 0) {
    return null;
  }
  return (
    <Table withTableBorder fz="xs" verticalSpacing={4} aria-label={t('audit.changes')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="22%">{t('audit.field')}</Table.Th>
          <Table.Th>{t('audit.before')}</Table.Th>
          <Table.Th>{t('audit.after')}</Table.Th>
          {action && <Table.Td w={110} />}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {changes.map(({ field, before, after }) => (
          <Table.Tr key={field}>
            <Table.Td>{field}</Table.Td>
            <Table.Td className="pre">{wordsFor(before, t('audit.emptyValue'))}</Table.Td>
            <Table.Td className="pre">{wordsFor(after, t('audit.emptyValue'))}</Table.Td>
            {action && <Table.Td>{action(field)}</Table.Td>}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

export function wordsFor(value: unknown, empty: string): string {
  if (value === null || value === undefined || value === '') {
    return empty;
  }
  return typeof value === 'object' ? JSON.stringify(value, null, 1) : String(value);
}
