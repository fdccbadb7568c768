import { Group, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MailProposal } from '../../../api/types';
import { expiryWording, recipientRuleWording } from '../../delivery/terms';

/** On which terms the mail will go out, before it does. */
export function SendTerms({ terms }: { terms: Pick<MailProposal, 'recipientRule' | 'expiresAt'> }) {
  const { t } = useTranslation();
  return (
    <Group gap={8} wrap="nowrap" align="flex-start" data-testid="send-terms">
      <IconUsers size={16} aria-hidden style={{ flexShrink: 0, marginTop: 3 }} />
      <Text size="sm">
        {recipientRuleWording(terms.recipientRule, t)} {expiryWording(terms.expiresAt, t)}
      </Text>
    </Group>
  );
}
