import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMoment } from '../../shared/moment/useMoment';
import { TextLink } from '../../shared/ui/links';
import { StatusPill } from '../../shared/ui/StatusPill';
import { HoldSwitch } from '../mailbox/HoldSwitch';
import { holdWording } from '../mailbox/hold';
import { mailboxesForChoice } from '../mailbox/queries';
import classes from './HomePage.module.css';
import { WorkList } from './WorkList';

/** The mailboxes nothing leaves for now; not there when all of them work. */
export function MailboxWork() {
  const { t } = useTranslation();
  const { moment, isPast } = useMoment();
  const held = useQuery({
    ...mailboxesForChoice(moment),
    select: ({ items }) => ({
      items: items.flatMap((mailbox) => (mailbox.hold ? [{ id: mailbox.id, mailbox, hold: mailbox.hold }] : [])),
    }),
  });
  if (!held.data || held.data.items.length === 0) {
    return null;
  }
  return (
    <div className={classes.held}>
      <WorkList
        title={t('home.mailboxes')}
        more={
          <TextLink to="/mailboxes" size="xs">
            {t('nav.mailboxes')}
          </TextLink>
        }
        empty=""
        query={held}
      >
        {({ id, mailbox, hold }) => {
          const { tone, text } = holdWording(hold, t);
          return (
            <>
              <div>
                <TextLink to="/mailboxes" search={{ mailbox: id }} underline="never">
                  {mailbox.address}
                </TextLink>
                <Text size="xs" c="dimmed">
                  {hold.advice && hold.cause !== 'PAUSED' ? hold.advice : t('mailbox.hold.text')}
                </Text>
              </div>
              <Group gap="sm" className={classes.act}>
                <StatusPill tone={tone}>{text}</StatusPill>
                {!isPast && <HoldSwitch mailbox={mailbox} size="xs" />}
              </Group>
            </>
          );
        }}
      </WorkList>
    </div>
  );
}
