import { Skeleton, Table } from '@mantine/core';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LoadMore } from './LoadMore';
import classes from './PagedTable.module.css';
import { ProblemAlert } from './ProblemAlert';

export interface Column<T> {
  key: string;
  header: string;
  cell: (row: T) => ReactNode;
  align?: 'right';
  /** On narrower screens the column is left out. */
  visibleFrom?: 'xs' | 'sm' | 'md' | 'lg';
  width?: number | string;
}

interface Page<T> {
  items: T[];
}

interface Props<T extends { id: string }> {
  label: string;
  columns: Column<T>[];
  list: UseInfiniteQueryResult<{ pages: Page<T>[] }>;
  empty: ReactNode;
}

/** A list of records that grows by pages. The link in a row's first cell covers the whole row. */
export function PagedTable<T extends { id: string }>({ label, columns, list, empty }: Props<T>) {
  if (list.isError && list.data === undefined) {
    return <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />;
  }
  const rows = list.data?.pages.flatMap((page) => page.items);
  if (rows?.length === 0) {
    return <div className="card">{empty}</div>;
  }
  return (
    <>
      <div className={`card ${classes.frame}`}>
        <Table aria-label={label} aria-busy={list.isPending} className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              {columns.map(({ key, header, align, visibleFrom, width }) => (
                <Table.Th key={key} ta={align} visibleFrom={visibleFrom} w={width}>
                  {header}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows ? rows.map((row) => <Row key={row.id} row={row} columns={columns} />) : <Waiting columns={columns} />}
          </Table.Tbody>
        </Table>
      </div>
      <LoadMore list={list} />
    </>
  );
}

function Row<T>({ row, columns }: { row: T; columns: Column<T>[] }) {
  return (
    <Table.Tr className={classes.row}>
      {columns.map(({ key, cell, align, visibleFrom }) => (
        <Table.Td key={key} ta={align} visibleFrom={visibleFrom}>
          {cell(row)}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

function Waiting<T>({ columns }: { columns: Column<T>[] }) {
  return ['a', 'b', 'c', 'd', 'e', 'f'].map((row) => (
    <Table.Tr key={row}>
      {columns.map(({ key, visibleFrom }) => (
        <Table.Td key={key} visibleFrom={visibleFrom}>
          <Skeleton height={12} my={4} width="70%" />
        </Table.Td>
      ))}
    </Table.Tr>
  ));
}
