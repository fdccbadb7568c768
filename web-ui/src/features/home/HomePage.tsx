import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LookBackButton } from '../../shared/moment/LookBackButton';
import { MomentBar } from '../../shared/moment/MomentBar';
import { useMoment } from '../../shared/moment/useMoment';
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

/** What do I do now, or what there was to do at a moment of the past. */
export function HomePage() {
  const { t } = useTranslation();
  const { displayName } = useUser();
  const { moment, isPast } = useMoment();
  const attention = useQuery(deliveriesInState(ATTENTION, MOST, moment));
  const drafts = useQuery(quotesInStatus('Draft', MOST, moment));
  const issued = useQuery(quotesInStatus('Issued', MOST, moment));
  return (
    <>
      <PageHeader
        title={t(isPast ? 'home.titlePast' : 'home.title')}
        windowTitle={t('nav.home')}
        below={!isPast && t('home.greeting', { name: displayName })}
        actions={<LookBackButton />}
      />
      <MomentBar />
      {!isPast && <FirstSteps />}
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
