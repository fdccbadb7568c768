import { useTranslation } from 'react-i18next';
import { TextLink } from '../../shared/ui/links';

interface Props {
  slice: string;
  id: string;
  number: string | null | undefined;
}

/** The way to a record that a report counted; one of a kind this client does not know is only named. */
export function RecordName({ slice, id, number }: Props) {
  const { t } = useTranslation();
  switch (slice) {
    case 'quote':
      return (
        <TextLink to="/quotes/$quoteId" params={{ quoteId: id }} size="sm">
          {number ?? t('quote.draft')}
        </TextLink>
      );
    case 'delivery':
      return (
        <TextLink to="/deliveries" search={{ delivery: id }} size="sm">
          {number ?? t('delivery.one')}
        </TextLink>
      );
    default:
      return <span>{number ?? id}</span>;
  }
}
