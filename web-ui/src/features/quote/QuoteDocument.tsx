import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Quote } from '../../api/types';
import { formatDate } from '../../shared/format/dates';
import { useMoment } from '../../shared/moment/useMoment';
import { Properties } from '../../shared/ui/Properties';
import { LinesTable } from './LinesTable';
import { PdfPane } from './PdfPane';
import classes from './QuoteDocument.module.css';
import { TotalsList } from './TotalsList';

/** The quote in figures at the left, as the customer sees it at the right. */
export function QuoteDocument({ quote }: { quote: Quote }) {
  const { t } = useTranslation();
  const { isPast } = useMoment();
  return (
    <div className={classes.layout}>
      <div className={classes.figures}>
        <section className={`card ${classes.part}`} aria-label={t('common.details')}>
          <Properties
            items={[
              { label: t('quote.issuer'), value: quote.issuerName },
              { label: t('quote.validUntil'), value: formatDate(quote.validUntil) },
              { label: t('quote.issuedOn'), value: quote.issuedOn && formatDate(quote.issuedOn) },
            ]}
          />
        </section>
        <section className="card" aria-label={t('quote.lines')}>
          <LinesTable lines={quote.lines} />
          <TotalsList totals={quote.totals} />
        </section>
        {quote.notes && (
          <section className={`card ${classes.part}`}>
            <Title order={2} mb={6}>
              {t('quote.notes')}
            </Title>
            <Text size="sm" className="pre">
              {quote.notes}
            </Text>
          </section>
        )}
      </div>
      {!isPast && <PdfPane quoteId={quote.id} version={quote.version} name={quote.number ?? t('quote.draft')} />}
    </div>
  );
}
