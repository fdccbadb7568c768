import { useTranslation } from 'react-i18next';
import type { Quote } from '../../api/types';
import { notifyDone } from '../../shared/ui/notify';
import { ReasonModal } from '../../shared/ui/ReasonModal';
import { useWrite } from '../../shared/write/useWrite';
import { readQuote, voidQuote } from './queries';

export function VoidDialog({ quote, onClose }: { quote: Quote; onClose: () => void }) {
  const { t } = useTranslation();
  const toVoid = useWrite({
    slice: 'quote',
    write: (reason: string) => voidQuote(quote.id, reason),
    readBack: readQuote,
  });
  return (
    <ReasonModal
      title={t('quote.voidTitle')}
      text={t('quote.voidText')}
      confirm={t('quote.void')}
      danger
      onConfirm={async (reason) => {
        await toVoid.mutateAsync(reason);
        notifyDone(t('quote.voided'));
      }}
      onClose={onClose}
    />
  );
}
