import { Anchor, Group, Skeleton, Text } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import classes from './PdfPane.module.css';
import { quotePdfQuery } from './queries';
import { useObjectUrl } from './useObjectUrl';

interface Props {
  quoteId: string;
  version: number;
  name: string;
  /** Why what is shown may differ from what is on the screen. */
  note?: string;
}

/** The document as its reader will see it. Phones get the link alone: their browsers show no PDF inside a page. */
export function PdfPane({ quoteId, version, name, note }: Props) {
  const { t } = useTranslation();
  const pdf = useQuery(quotePdfQuery(quoteId, version));
  const url = useObjectUrl(pdf.data);
  return (
    <section className={`card ${classes.pane}`} aria-label={t('quote.pdf')} aria-busy={pdf.isFetching}>
      <Group justify="space-between" className={classes.bar} wrap="nowrap">
        <Text size="xs" c="dimmed" className="truncate">
          {note ?? name}
        </Text>
        {url && (
          <Anchor href={url} target="_blank" size="xs" style={{ whiteSpace: 'nowrap' }}>
            <Group gap={4} wrap="nowrap" component="span">
              {t('quote.pdfOpen')}
              <IconExternalLink size={13} aria-hidden />
            </Group>
          </Anchor>
        )}
      </Group>
      {pdf.isError ? (
        <div style={{ padding: 12 }}>
          <ProblemAlert error={pdf.error} onRetry={() => void pdf.refetch()} />
        </div>
      ) : url ? (
        <Pages key={url} url={url} title={t('quote.pdfOf', { name })} outdated={pdf.isPlaceholderData} />
      ) : (
        <Skeleton className={classes.page} radius={0} />
      )}
    </section>
  );
}

/** The browser's own viewer; it needs a moment after the bytes are there. */
function Pages({ url, title, outdated }: { url: string; title: string; outdated: boolean }) {
  const [shown, setShown] = useState(false);
  return (
    <div className={classes.page} data-outdated={outdated || undefined}>
      {!shown && <Skeleton className={classes.cover} radius={0} />}
      <iframe
        src={`${url}#toolbar=0&navpanes=0&view=FitH`}
        title={title}
        data-testid="pdf"
        onLoad={() => setShown(true)}
      />
    </div>
  );
}
