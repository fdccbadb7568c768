import { Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReportEvent } from '../../api/types';
import { formatInstant } from '../../shared/format/dates';
import { formatCount, formatMoney } from '../../shared/format/money';
import { useMoment } from '../../shared/moment/useMoment';
import { EmptyState } from '../../shared/ui/EmptyState';
import { PagedTable } from '../../shared/ui/PagedTable';
import { actorName } from '../audit/actorName';
import { eventsQuery } from './queries';
import type { Question } from './question';
import { RecordName } from './RecordName';
import { formatSpan, valueWording } from './wording';

interface Props {
  name: string;
  question: Question;
}

/** The events that made a figure, record by record, and what each added to it. */
export function CellEvents({ name, question }: Props) {
  const { t } = useTranslation();
  const { moment } = useMoment();
  const list = useInfiniteQuery(eventsQuery(name, question, moment));
  return (
    <PagedTable<ReportEvent>
      label={t('report.events')}
      list={list}
      columns={[
        {
          key: 'event',
          header: t('report.event'),
          cell: ({ type, at, actorId, actorName: who, position }) => (
            <>
              {type}
              <Text size="xs" c="dimmed">
                {formatInstant(at)} · {actorName({ id: actorId, name: who }, t)} · #{position}
              </Text>
            </>
          ),
        },
        {
          key: 'record',
          header: t('report.record'),
          cell: ({ slice, recordId, number, status }) => (
            <>
              <RecordName slice={slice} id={recordId} number={number} />
              {status && (
                <Text size="xs" c="dimmed">
                  {valueWording(slice === 'delivery' ? 'state' : 'status', status, undefined, t)}
                </Text>
              )}
            </>
          ),
        },
        {
          key: 'added',
          header: t('report.added'),
          align: 'right',
          cell: (event) => <span className="figure">{added(event) || t('report.nothing')}</span>,
        },
      ]}
      empty={<EmptyState icon={IconHistory} text={t('report.noRecords')} />}
    />
  );
}

function added({ count, amount, seconds }: ReportEvent): string {
  const parts = [count !== 0 && `${count > 0 ? '+' : ''}${formatCount(count)}`];
  if (amount && Number(amount.amount) !== 0) {
    parts.push(`${Number(amount.amount) > 0 ? '+' : ''}${formatMoney(amount)}`);
  }
  parts.push(seconds != null && formatSpan(seconds));
  return parts.filter(Boolean).join(' · ');
}
