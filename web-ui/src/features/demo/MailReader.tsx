import { Button, Divider, Group, Stack, Text, Title } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { blobOf } from '../../api/client';
import { formatInstant } from '../../shared/format/dates';
import { useProblemWording } from '../../shared/problem/useProblemWording';
import { notifyProblem } from '../../shared/ui/notify';
import { Properties } from '../../shared/ui/Properties';
import { RecordGate } from '../../shared/ui/RecordGate';
import { saveBlob } from '../../shared/ui/saveBlob';
import { demoMessageQuery } from './queries';

/** One mail as its recipient got it. */
export function MailReader({ id }: { id: string }) {
  const { t } = useTranslation();
  const wording = useProblemWording();
  const message = useQuery(demoMessageQuery(id));
  const download = useMutation({
    mutationFn: async ({ index, name }: { index: number; name: string }) =>
      saveBlob(await blobOf(`/api/v1/demo/inbox/${encodeURIComponent(id)}/attachments/${index}`), name),
    onError: (error) => notifyProblem(wording(error)),
  });
  return (
    <RecordGate query={message}>
      {({ subject, from, to, receivedAt, text, attachments }) => (
        <Stack gap="md">
          <Title order={2}>{subject || t('demo.noSubject')}</Title>
          <Properties
            items={[
              { label: t('demo.from'), value: from },
              { label: t('demo.to'), value: to },
              { label: t('demo.received'), value: formatInstant(receivedAt) },
            ]}
          />
          <Divider color="var(--hairline)" />
          <Text size="sm" className="pre">
            {text}
          </Text>
          {attachments.length > 0 && (
            <Group gap="xs">
              {attachments.map(({ name, index }) => (
                <Button
                  key={index}
                  variant="default"
                  leftSection={<IconPaperclip size={15} />}
                  aria-label={t('demo.openAttachment', { name })}
                  onClick={() => download.mutate({ index, name })}
                >
                  {name}
                </Button>
              ))}
            </Group>
          )}
        </Stack>
      )}
    </RecordGate>
  );
}
