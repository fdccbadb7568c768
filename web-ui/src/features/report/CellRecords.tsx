import { IconListDetails } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReportRecord } from '../../api/types';
import { formatDate } from '../../shared/format/dates';
import { formatMoney } from '../../shared/format/money';
import { useMoment } from '../../shared/moment/useMoment';
import { EmptyState } from '../../shared/ui/EmptyState';
import { type Column, PagedTable } from '../../shared/ui/PagedTable';
import { recordsQuery } from './queries';
import type { Question } from './question';
import { RecordName } from './RecordName';
import { formatSpan, valueWording } from './wording';

interface Props {
  name: string;
  question: Question;
  measures: string[];
}

/** The records behind a figure, latest first. */
export function CellRecords({ name, question, measures }: Props) {
  const { t } = useTranslation();
  const { moment } = useMoment();
  const list = useInfiniteQuery(recordsQuery(name, question, moment));
  const columns: Column<ReportRecord>[] = [
    {
      key: 'record',
      header: t('report.record'),
      cell: ({ slice, id, number, about }) => (
        <>
          <RecordName slice={slice} id={id} number={number} />
          <div className="pre">{about}</div>
        </>
      ),
    },
    {
      key: 'status',
      header: t('common.status'),
      cell: ({ slice, status }) => valueWording(slice === 'delivery' ? 'state' : 'status', status, undefined, t),
    },
    {
      key: 'on',
      header: t('report.day'),
      cell: ({ on }) => <span className="figure">{formatDate(on)}</span>,
      visibleFrom: 'sm',
    },
    {
      key: 'amount',
      header: t('report.amount'),
      align: 'right',
      cell: ({ amount }) => <span className="figure">{amount && formatMoney(amount)}</span>,
    },
    {
      key: 'duration',
      header: t('report.took'),
      align: 'right',
      cell: ({ seconds }) => <span className="figure">{seconds != null && formatSpan(seconds)}</span>,
    },
  ];
  return (
    <PagedTable
      label={t('report.records')}
      list={list}
      columns={columns.filter(({ key }) => !['amount', 'duration'].includes(key) || measures.includes(key))}
      empty={<EmptyState icon={IconListDetails} text={t('report.noRecords')} />}
    />
  );
}
