import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useHotkeys } from '@mantine/hooks';
import { IconDeviceFloppy, IconFileText } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Quote } from '../../../api/types';
import { startOfDay } from '../../../shared/format/dates';
import { useFormProblem } from '../../../shared/problem/useFormProblem';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { FormMessage } from '../../../shared/ui/FormMessage';
import { LeaveDialog } from '../../../shared/ui/LeaveDialog';
import { ButtonLink } from '../../../shared/ui/links';
import { notifyDone } from '../../../shared/ui/notify';
import { PageHeader } from '../../../shared/ui/PageHeader';
import { TrueSinceField } from '../../../shared/write/TrueSinceField';
import { useRecordForm } from '../../../shared/write/useRecordForm';
import { PdfPane } from '../PdfPane';
import { changeQuote, draftQuote, readQuote } from '../queries';
import { TotalsList } from '../TotalsList';
import { LineGrid } from './LineGrid';
import classes from './QuoteEditor.module.css';
import { QuoteFields } from './QuoteFields';
import { detailsOf, type QuoteValues, valuesOf } from './quoteValues';
import { useQuoteWords } from './useQuoteWords';
import { useTotals } from './useTotals';

interface Props {
  /** The draft being changed; absent for a new one. */
  quote?: Quote;
  initialValues: QuoteValues;
}

export function QuoteEditor({ quote, initialValues }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const form = useForm<QuoteValues>({ initialValues });
  const problem = useFormProblem(form);
  const totals = useTotals(form.values);
  const { labels, wordsFor } = useQuoteWords();
  const { submit, busy, conflict } = useRecordForm<Quote, QuoteValues>({
    slice: 'quote',
    record: quote,
    form,
    problem,
    add: (values) => draftQuote(detailsOf(values), startOfDay(values.trueSince)),
    change: (id, version, values) => changeQuote(id, version, detailsOf(values), startOfDay(values.trueSince)),
    read: readQuote,
    valuesOf,
    labels,
    wordsFor,
    onSaved: ({ id }, values) => {
      form.setFieldValue('trueSince', '');
      form.resetDirty({ ...values, trueSince: '' });
      notifyDone(t('quote.saved'));
      if (!quote) {
        void navigate({ to: '/quotes/$quoteId/edit', params: { quoteId: id }, replace: true });
      }
    },
  });
  useHotkeys([['mod+S', () => submit()]], []);
  const dirty = form.isDirty();

  return (
    <form onSubmit={submit} noValidate>
      <PageHeader
        title={quote?.number ?? t(quote ? 'quote.draft' : 'quote.new')}
        below={quote && t(dirty ? 'quote.unsaved' : 'quote.allSaved')}
        actions={
          <>
            {quote && (
              <ButtonLink to="/quotes/$quoteId" params={{ quoteId: quote.id }} variant="default">
                {t('common.close')}
              </ButtonLink>
            )}
            <Button type="submit" loading={busy} leftSection={<IconDeviceFloppy size={16} />}>
              {t('quote.saveDraft')}
            </Button>
          </>
        }
      />
      <div className={classes.layout}>
        <Stack gap="md" className={classes.main}>
          <FormMessage message={problem.message} />
          <section className={`card ${classes.part}`} aria-label={t('common.details')}>
            <QuoteFields form={form} />
          </section>
          <section className="card" aria-label={t('quote.lines')}>
            <LineGrid form={form} nets={totals.nets} />
            {totals.totals ? (
              <TotalsList totals={totals.totals} pending={totals.pending} />
            ) : (
              <Text size="sm" c="dimmed" ta="right" p="md">
                {totals.problem ?? t('quote.totalsPending')}
              </Text>
            )}
          </section>
          <div className={`card ${classes.part}`}>
            <Textarea
              label={t('quote.notes')}
              description={t('quote.notesHint')}
              autosize
              minRows={2}
              {...form.getInputProps('notes')}
            />
            <div style={{ marginTop: 12 }}>
              <TrueSinceField input={form.getInputProps('trueSince')} />
            </div>
          </div>
        </Stack>
        {quote ? (
          <PdfPane
            quoteId={quote.id}
            version={quote.version}
            name={t('quote.draft')}
            note={dirty ? t('quote.pdfStale') : undefined}
          />
        ) : (
          <div className={`card ${classes.later}`}>
            <EmptyState icon={IconFileText} text={t('quote.pdfAfterSave')} />
          </div>
        )}
      </div>
      <LeaveDialog isDirty={form.isDirty} />
      {conflict}
    </form>
  );
}
