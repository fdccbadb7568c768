import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMoment } from '../../shared/moment/useMoment';
import { useIsAdmin, useUser } from '../../shared/session/keeper';
import { TextLink } from '../../shared/ui/links';
import { deliveriesInState } from '../delivery/queries';
import { adviceOf } from '../delivery/wording';
import classes from './HomePage.module.css';
import { WorkList } from './WorkList';

const READ = 50;
const MOST = 8;

/** Deliveries only a person can settle: the viewer's own, for an admin everybody's. Not there when there are none. */
export function DecisionWork() {
  const { t } = useTranslation();
  const me = useUser();
  const isAdmin = useIsAdmin();
  const { moment, isPast } = useMoment();
  const open = useQuery({
    ...deliveriesInState('NEEDS_DECISION', READ, moment),
    select: ({ items }) => ({ items: items.filter(({ senderId }) => isAdmin || senderId === me.id).slice(0, MOST) }),
  });
  if (!open.data || open.data.items.length === 0) {
    return null;
  }
  return (
    <div className={classes.held}>
      <WorkList
        title={t('home.decisions')}
        more={
          <TextLink to="/deliveries" search={{ state: 'decision' }} size="xs">
            {t('nav.deliveries')}
          </TextLink>
        }
        empty=""
        query={open}
      >
        {(delivery) => (
          <>
            <div>
              <TextLink to="/deliveries" search={{ delivery: delivery.id }} underline="never">
                {delivery.documentNumber ?? t('delivery.one')}
              </TextLink>
              <Text size="xs" c="dimmed">
                {adviceOf(delivery) ?? t('delivery.explain.NEEDS_DECISION')}
              </Text>
            </div>
            {!isPast && (
              <TextLink to="/deliveries" search={{ delivery: delivery.id }} size="sm" className={classes.act}>
                {t('home.decide')}
              </TextLink>
            )}
          </>
        )}
      </WorkList>
    </div>
  );
}
