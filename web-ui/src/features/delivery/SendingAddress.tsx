import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DeliverySummary } from '../../api/types';
import { recordNameQuery } from '../audit/recordName';

/** Where a delivery goes out from; before its message is fixed, the mailbox it was meant for. */
export function SendingAddress({ delivery }: { delivery: DeliverySummary }) {
  const { t } = useTranslation();
  const { mailboxId, mailboxAddress } = delivery;
  const meant = useQuery({ ...recordNameQuery('mailbox', mailboxId ?? ''), enabled: !mailboxAddress && !!mailboxId });
  return mailboxAddress ?? (mailboxId ? meant.data : t('delivery.noMailbox'));
}
