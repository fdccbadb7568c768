import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useUser } from '../../shared/session/keeper';
import { PageHeader } from '../../shared/ui/PageHeader';
import { deliveriesInState } from '../delivery/queries';
import { quotesInStatus } from '../quote/queries';
import { DecisionWork } from './DecisionWork';
import { DeliveryWork } from './DeliveryWork';
import { FirstSteps } from './FirstSteps';
import classes from './HomePage.module.css';
import { MailboxWork } from './MailboxWork';
import { PipelineCards } from './PipelineCards';
import { QuoteWork } from './QuoteWork';

const MOST = 8;
const ATTENTION = 'UNKNOWN,BLOCKED,FAILED,BOUNCED,DEFERRED';

/** What do I do now. */
export function HomePage() {
  const { t } = useTranslation();
  const { displayName } = useUser();
  const attention = useQuery(deliveriesInState(ATTENTION, MOST));
  const drafts = useQuery(quotesInStatus('Draft', MOST));
  const issued = useQuery(quotesInStatus('Issued', MOST));
  return (
    <>
      <PageHeader
        title={t('home.title')}
        windowTitle={t('nav.home')}
        below={t('home.greeting', { name: displayName })}
      />
      <FirstSteps />
      <DecisionWork />
      <MailboxWork />
      <PipelineCards />
      <div className={classes.work}>
        <DeliveryWork deliveries={attention} />
        <QuoteWork title={t('home.drafts')} status="Draft" empty={t('home.draftsEmpty')} quotes={drafts} />
        <QuoteWork title={t('home.issued')} status="Issued" empty={t('home.issuedEmpty')} quotes={issued} />
      </div>
    </>
  );
}
