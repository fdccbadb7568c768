import { ActionIcon, Button, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBan, IconDots, IconPencil, IconRubberStamp, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Quote } from '../../api/types';
import { ButtonLink } from '../../shared/ui/links';
import { IssueDialog } from './IssueDialog';
import { VoidDialog } from './VoidDialog';

interface Props {
  quote: Quote;
  onSend: () => void;
}

/** What can be done with a quote in its present state; the most likely step is the one filled button. */
export function QuoteActions({ quote, onSend }: Props) {
  const { t } = useTranslation();
  const [issuing, issue] = useDisclosure(false);
  const [voiding, toVoid] = useDisclosure(false);
  const isDraft = quote.status === 'Draft';
  const isVoid = quote.status === 'Void';
  const wasSent = quote.status === 'Sent' || quote.status === 'Sending';
  if (isVoid) {
    return null;
  }
  return (
    <>
      {isDraft && (
        <ButtonLink
          to="/quotes/$quoteId/edit"
          params={{ quoteId: quote.id }}
          variant="default"
          leftSection={<IconPencil size={16} />}
        >
          {t('quote.edit')}
        </ButtonLink>
      )}
      <Button variant={wasSent ? 'default' : 'filled'} leftSection={<IconSend size={16} />} onClick={onSend}>
        {t(wasSent ? 'quote.sendAgain' : 'quote.send')}
      </Button>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('common.moreActions')}>
            <IconDots size={17} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {isDraft && (
            <Menu.Item leftSection={<IconRubberStamp size={16} />} onClick={issue.open}>
              {t('quote.issue')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconBan size={16} />} onClick={toVoid.open}>
            {t('quote.void')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {issuing && <IssueDialog quote={quote} onClose={issue.close} />}
      {voiding && <VoidDialog quote={quote} onClose={toVoid.close} />}
    </>
  );
}
