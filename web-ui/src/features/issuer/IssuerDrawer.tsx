import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Issuer } from '../../api/types';
import { countryName } from '../../shared/format/countries';
import { earliest } from '../../shared/moment/moment';
import { useMoment } from '../../shared/moment/useMoment';
import { RecordCard } from '../../shared/ui/RecordCard';
import { RecordDrawer } from '../../shared/ui/RecordDrawer';
import { issuerQuery } from './queries';

interface Props {
  id: string;
  onClose: () => void;
  onEdit: (issuer: Issuer) => void;
}

/** Who issues documents: what stands on them, and what happened to it. */
export function IssuerDrawer({ id, onClose, onEdit }: Props) {
  const { t } = useTranslation();
  const { moment } = useMoment();
  const present = useQuery(issuerQuery(id));
  const issuer = useQuery(issuerQuery(id, moment));
  return (
    <RecordDrawer
      title={(issuer.data ?? present.data)?.name ?? t('audit.entity.issuer')}
      since={earliest(present.data?.createdAt, issuer.data?.createdAt)}
      query={issuer}
      onClose={onClose}
    >
      {(record) => (
        <RecordCard
          historyOf="issuers"
          id={id}
          onEdit={() => onEdit(record)}
          properties={[
            { label: t('issuer.address'), value: record.address },
            { label: t('issuer.country'), value: countryName(record.country) },
            { label: t('issuer.taxId'), value: record.taxId },
            { label: t('issuer.defaultCurrency'), value: record.defaultCurrency },
            { label: t('issuer.email'), value: record.email },
            { label: t('issuer.phone'), value: record.phone },
            { label: t('issuer.quotePrefix'), value: record.quotePrefix },
          ]}
        />
      )}
    </RecordDrawer>
  );
}
