import { IconInboxOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/ui/EmptyState';
import { MissingPage } from '../../shared/ui/FallbackPages';
import { PageHeader } from '../../shared/ui/PageHeader';
import { RecordGate } from '../../shared/ui/RecordGate';
import classes from './DemoPage.module.css';
import { MailList } from './MailList';
import { MailReader } from './MailReader';
import { MailSwitch } from './MailSwitch';
import { demoQuery, inboxQuery } from './queries';

const route = getRouteApi('/demo');

export function DemoPage() {
  const demo = useQuery(demoQuery);
  return (
    <RecordGate query={demo}>
      {(server) =>
        server ? <Inbox host={server.smtpHost} port={server.smtpPort} running={server.running} /> : <MissingPage />
      }
    </RecordGate>
  );
}

function Inbox({ host, port, running }: { host: string; port: number; running: boolean }) {
  const { t } = useTranslation();
  const { mail } = route.useSearch();
  const inbox = useQuery(inboxQuery);
  return (
    <>
      <PageHeader
        title={t('demo.title')}
        below={t('demo.text', { host, port })}
        actions={<MailSwitch running={running} />}
      />
      <RecordGate query={inbox}>
        {({ items }) =>
          items.length === 0 ? (
            <div className="card">
              <EmptyState icon={IconInboxOff} title={t('demo.emptyTitle')} text={t('demo.empty')} />
            </div>
          ) : (
            <div className={`card ${classes.inbox}`}>
              <MailList mails={items} />
              <section className={classes.reader} aria-label={t('delivery.message')}>
                {mail ? <MailReader id={mail} /> : <EmptyState icon={IconInboxOff} text={t('demo.pick')} />}
              </section>
            </div>
          )
        }
      </RecordGate>
    </>
  );
}
