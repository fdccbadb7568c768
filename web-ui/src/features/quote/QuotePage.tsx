import { Tabs, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileText, IconHistory, IconSend } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Quote } from '../../api/types';
import { LookBackButton } from '../../shared/moment/LookBackButton';
import { MomentBar } from '../../shared/moment/MomentBar';
import { earliest } from '../../shared/moment/moment';
import { useMoment } from '../../shared/moment/useMoment';
import { TextLink } from '../../shared/ui/links';
import { PageHeader } from '../../shared/ui/PageHeader';
import { RecordGate } from '../../shared/ui/RecordGate';
import { History } from '../audit/History';
import { DeliveryChip } from '../delivery/DeliveryChip';
import { QuoteActions } from './QuoteActions';
import { QuoteDeliveries } from './QuoteDeliveries';
import { QuoteDocument } from './QuoteDocument';
import { QuoteStatus } from './QuoteStatus';
import { quoteQuery } from './queries';
import { SendDialog } from './send/SendDialog';

const route = getRouteApi('/quotes/$quoteId');

export function QuotePage() {
  const { quoteId } = route.useParams();
  const { moment } = useMoment();
  const present = useQuery(quoteQuery(quoteId));
  const quote = useQuery(quoteQuery(quoteId, moment));
  return (
    <>
      <MomentBar since={earliest(present.data?.createdAt, quote.data?.createdAt)} />
      <RecordGate query={quote}>{(record) => <QuoteRecord quote={record} />}</RecordGate>
    </>
  );
}

function QuoteRecord({ quote }: { quote: Quote }) {
  const { t } = useTranslation();
  const { tab = 'document' } = route.useSearch();
  const navigate = route.useNavigate();
  const { isPast } = useMoment();
  const [sending, { open: openSend, close: closeSend }] = useDisclosure(false);
  const latest = latestDelivery(quote);
  return (
    <>
      <PageHeader
        title={quote.number ?? t('quote.draft')}
        windowTitle={`${quote.number ?? t('quote.draft')} · ${quote.companyName}`}
        above={
          <TextLink to="/quotes" size="xs" c="dimmed">
            {t('quote.list')}
          </TextLink>
        }
        beside={
          <>
            <QuoteStatus status={quote.status} />
            {latest && <DeliveryChip delivery={latest} />}
          </>
        }
        below={
          <>
            <TextLink to="/companies/$companyId" params={{ companyId: quote.companyId }} size="sm">
              {quote.companyName}
            </TextLink>
            {' · '}
            <TextLink to="/contacts/$contactId" params={{ contactId: quote.contactId }} size="sm">
              {quote.contactName}
            </TextLink>
          </>
        }
        actions={
          !isPast && (
            <>
              <LookBackButton />
              <QuoteActions quote={quote} onSend={openSend} />
            </>
          )
        }
      />
      {quote.voidReason && (
        <Text size="sm" mb="md" className="pre">
          {t('quote.voidBecause', { reason: quote.voidReason })}
        </Text>
      )}
      <Tabs
        value={tab}
        onChange={(next) => void navigate({ search: { tab: next ?? undefined }, replace: true })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="document" leftSection={<IconFileText size={15} />}>
            {t('quote.tabDocument')}
          </Tabs.Tab>
          <Tabs.Tab value="deliveries" leftSection={<IconSend size={15} />}>
            {t('quote.tabDeliveries')}
          </Tabs.Tab>
          <Tabs.Tab value="history" leftSection={<IconHistory size={15} />}>
            {t('common.history')}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="document">
          <QuoteDocument quote={quote} />
        </Tabs.Panel>
        <Tabs.Panel value="deliveries">
          <QuoteDeliveries deliveries={quote.deliveries} />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <History of="quotes" id={quote.id} fixed={quote.status !== 'Draft'} />
        </Tabs.Panel>
      </Tabs>
      {sending && !isPast && <SendDialog quote={quote} onClose={closeSend} />}
    </>
  );
}

function latestDelivery({ deliveries }: Quote) {
  return [...deliveries].sort((a, b) => b.requestedAt.localeCompare(a.requestedAt))[0];
}
