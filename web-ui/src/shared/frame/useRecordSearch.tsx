import { IconFile } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { HitText, titleOf } from '../../features/search/HitText';
import { bestHits } from '../../features/search/queries';
import { knownType, pageOf, typesFor } from '../../features/search/types';
import { useMoment } from '../moment/useMoment';
import { useIsAdmin } from '../session/keeper';

const MOST = 8;

/** Records that match what was typed at the moment that the page shows, best first, each as something to go to. */
export function useRecordSearch(q: string) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const types = typesFor(useIsAdmin())
    .map(({ type }) => type)
    .join(',');
  const { moment } = useMoment();
  const enabled = q.length >= 2;
  const { data } = useQuery({ ...bestHits(q, types, MOST, moment), enabled });
  return (enabled ? (data?.items ?? []) : []).map((hit) => ({
    id: hit.id,
    label: titleOf(hit, t('quote.draft')),
    text: <HitText hit={hit} />,
    icon: knownType(hit.type)?.icon ?? IconFile,
    go: () => navigate(pageOf(hit)),
  }));
}
