import { Group, Text } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DemoMail } from '../../api/types';
import { formatMoment } from '../../shared/format/dates';
import { TextLink } from '../../shared/ui/links';
import classes from './DemoPage.module.css';

export function MailList({ mails }: { mails: DemoMail[] }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.mails} aria-label={t('demo.inbox')}>
      {mails.map(({ id, from, to, subject, receivedAt, hasAttachment }) => (
        <li key={id}>
          <TextLink to="/demo" search={{ mail: id }} className={classes.mail} underline="never">
            <Group justify="space-between" wrap="nowrap" gap={8} component="span">
              <Text span size="sm" fw={560} className="truncate">
                {subject || t('demo.noSubject')}
              </Text>
              {hasAttachment && <IconPaperclip size={14} aria-label={t('demo.hasAttachment')} role="img" />}
            </Group>
            <Text span size="xs" c="dimmed" className="truncate">
              {t('demo.to')}: {to}
            </Text>
            <Text span size="xs" c="dimmed" className="truncate">
              {formatMoment(receivedAt)} · {from}
            </Text>
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
