import { Anchor, Group, Text } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Quote } from '../../../api/types';
import { quotePdfQuery } from '../queries';
import { useObjectUrl } from '../useObjectUrl';

/** The document that goes with the mail, by name, with a look at it. */
export function AttachedPdf({ quote }: { quote: Quote }) {
  const { t } = useTranslation();
  const pdf = useQuery(quotePdfQuery(quote.id, quote.version));
  const url = useObjectUrl(pdf.data);
  const name = `${quote.number ?? t('quote.one')}.pdf`;
  return (
    <Group gap={8} wrap="nowrap">
      <IconPaperclip size={16} aria-hidden />
      <Text size="sm">
        {t('send.attachment')}:{' '}
        {url ? (
          <Anchor href={url} target="_blank" size="sm" aria-label={t('send.attachmentView', { name })}>
            {name}
          </Anchor>
        ) : (
          name
        )}
      </Text>
    </Group>
  );
}
