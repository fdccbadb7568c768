import { useTranslation } from 'react-i18next';
import type { Totals } from '../../api/types';
import { formatAmount, formatDecimal, formatMoney } from '../../shared/format/money';
import classes from './TotalsList.module.css';

/** The sums of a quote, as the server computed them. */
export function TotalsList({ totals, pending = false }: { totals: Totals; pending?: boolean }) {
  const { t } = useTranslation();
  return (
    <dl className={classes.totals} aria-busy={pending} data-testid="totals">
      <Sum label={t('quote.subtotal')} value={formatAmount(totals.subtotal)} />
      {Number(totals.discount.amount) !== 0 && (
        <Sum label={t('quote.discounts')} value={formatAmount(totals.discount)} muted />
      )}
      {totals.taxes.map(({ rate, base, tax }) => (
        <Sum
          key={rate}
          label={t('quote.taxAt', { rate: formatDecimal(rate), base: formatAmount(base) })}
          value={formatAmount(tax)}
        />
      ))}
      <Sum label={t('quote.grandTotal')} value={formatMoney(totals.total)} grand />
    </dl>
  );
}

function Sum({ label, value, muted, grand }: { label: string; value: string; muted?: boolean; grand?: boolean }) {
  return (
    <div className={classes.sum} data-muted={muted || undefined} data-grand={grand || undefined}>
      <dt>{label}</dt>
      <dd className="figure">{value}</dd>
    </div>
  );
}
