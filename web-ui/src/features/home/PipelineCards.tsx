import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatCount, formatMoney } from '../../shared/format/money';
import { useMoment } from '../../shared/moment/useMoment';
import { TextLink } from '../../shared/ui/links';
import { QUOTE_STATUSES } from '../quote/QuoteStatus';
import { figuresQuery } from '../report/queries';
import { cellWord } from '../report/question';
import { valueWording } from '../report/wording';
import classes from './HomePage.module.css';

/** Where the quotes stand and what they are worth, each figure a way to the records behind it. */
export function PipelineCards() {
  const { t } = useTranslation();
  const { moment } = useMoment();
  const pipeline = useQuery(figuresQuery('quote-pipeline', { groupBy: 'status' }, moment));
  const rows = pipeline.data?.rows ?? [];
  const statuses = QUOTE_STATUSES.filter((status) => rows.some(({ key }) => key.status === status));
  if (statuses.length === 0) {
    return null;
  }
  return (
    <section className={classes.pipeline} aria-label={t('home.pipeline')}>
      <div className={classes.pipelineHead}>
        <Title order={2}>{t('home.pipeline')}</Title>
        <TextLink to="/reports/$report" params={{ report: 'quote-pipeline' }} size="xs">
          {t('nav.reports')}
        </TextLink>
      </div>
      <div className={classes.figures}>
        {statuses.map((status) => (
          <div key={status} className={`card ${classes.standing}`}>
            <Text size="sm" fw={600}>
              {valueWording('status', status, undefined, t)}
            </Text>
            {rows
              .filter(({ key }) => key.status === status)
              .map(({ key, count, amount }) => (
                <div key={key.currency}>
                  <TextLink
                    to="/reports/$report"
                    params={{ report: 'quote-pipeline' }}
                    search={{ show: 'records', cell: cellWord(key) }}
                    size="sm"
                    className="figure"
                  >
                    {amount && formatMoney(amount)}
                  </TextLink>
                  <Text span size="xs" c="dimmed" ml={6}>
                    {t('home.quotes', { count, shown: formatCount(count) })}
                  </Text>
                </div>
              ))}
          </div>
        ))}
      </div>
    </section>
  );
}
