import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Quote } from '../../api/types';
import { useProblemWording } from '../../shared/problem/useProblemWording';
import { FormMessage } from '../../shared/ui/FormMessage';
import { notifyDone } from '../../shared/ui/notify';
import { useWrite } from '../../shared/write/useWrite';
import { issueQuote, readQuote } from './queries';

export function IssueDialog({ quote, onClose }: { quote: Quote; onClose: () => void }) {
  const { t } = useTranslation();
  const wording = useProblemWording();
  const issue = useWrite({ slice: 'quote', write: issueQuote, readBack: readQuote });

  function confirm() {
    issue.mutate(quote.id, {
      onSuccess: ({ number }) => {
        notifyDone(t('quote.issued', { number }));
        onClose();
      },
    });
  }

  return (
    <Modal opened onClose={onClose} title={t('quote.issueTitle')}>
      <Stack gap="md">
        <Text size="sm">{t('quote.issueText')}</Text>
        <FormMessage message={issue.error && wording(issue.error)} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button onClick={confirm} loading={issue.isPending} data-autofocus>
            {t('quote.issue')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
