import { Modal, Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Quote } from '../../../api/types';
import { ProblemAlert } from '../../../shared/ui/ProblemAlert';
import { useFreshQuery } from '../../../shared/useFreshQuery';
import { contactQuery } from '../../contact/queries';
import { usableMailboxes } from '../../mailbox/queries';
import { mailTextQuery } from '../queries';
import { SendForm } from './SendForm';

/** From which mailbox, to whom, with which words and which document. */
export function SendDialog({ quote, onClose }: { quote: Quote; onClose: () => void }) {
  const { t } = useTranslation();
  const contact = useFreshQuery(contactQuery(quote.contactId));
  const mailboxes = useFreshQuery(usableMailboxes);
  const mailText = useFreshQuery(mailTextQuery(quote.id));
  const failed = [contact, mailboxes, mailText].find(({ isError }) => isError);
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={quote.number ? t('send.title', { name: quote.number }) : t('send.titleDraft')}
    >
      {failed ? (
        <ProblemAlert error={failed.error} onRetry={() => void failed.refetch()} />
      ) : contact.data && mailboxes.data && mailText.data ? (
        <SendForm
          quote={quote}
          contact={contact.data}
          mailText={mailText.data}
          mailboxes={mailboxes.data.items}
          onClose={onClose}
        />
      ) : (
        <Stack aria-busy>
          <Skeleton height={36} />
          <Skeleton height={36} />
          <Skeleton height={160} />
        </Stack>
      )}
    </Modal>
  );
}
