import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Editor } from '@tiptap/react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmailTemplate } from '../../api/types';
import { useFormProblem } from '../../shared/problem/useFormProblem';
import { useProblemWording } from '../../shared/problem/useProblemWording';
import { FormMessage } from '../../shared/ui/FormMessage';
import { LeaveDialog } from '../../shared/ui/LeaveDialog';
import { notifyDone, notifyProblem } from '../../shared/ui/notify';
import { useRecordForm } from '../../shared/write/useRecordForm';
import { useWrite } from '../../shared/write/useWrite';
import { MailBody } from './MailBody';
import { changeTemplate, readTemplate, restoreTemplate, type TemplateWords } from './queries';
import classes from './TemplateEditor.module.css';
import { TemplatePreview } from './TemplatePreview';
import { VariableButtons } from './VariableButtons';
import { Versions } from './Versions';
import { plainWords, replaceSelection, variableTag } from './words';

export interface TemplateEditorProps {
  template: EmailTemplate;
  editable: boolean;
  /** Reads the template as it is now. */
  onReload: () => Promise<{ data: EmailTemplate | undefined }>;
}

/** Subject and body with their variables, beside what becomes of them. */
export function TemplateEditor({ template, editable, onReload }: TemplateEditorProps) {
  const { t } = useTranslation();
  const wording = useProblemWording();
  const form = useForm<TemplateWords>({ initialValues: wordsOf(template) });
  const problem = useFormProblem(form);
  const subject = useRef<HTMLInputElement>(null);
  const body = useRef<Editor>(null);
  const [inSubject, setInSubject] = useState(false);
  const { submit, busy, conflict } = useRecordForm({
    slice: 'template',
    record: template,
    form,
    problem,
    add: (values) => changeTemplate(template, 0, values),
    change: (_, version, values) => changeTemplate(template, version, values),
    read: (_, minVersion) => readTemplate(template, minVersion),
    valuesOf: wordsOf,
    labels: { subject: t('template.subject'), body: t('template.body') },
    wordsFor: (field, values) => (field === 'body' ? plainWords(values.body) : values.subject),
    onSaved: (_, saved) => {
      form.resetDirty(saved);
      notifyDone(t('template.saved'));
    },
  });
  const restore = useWrite({
    slice: 'template',
    write: () => restoreTemplate(template),
    readBack: (_, minVersion) => readTemplate(template, minVersion),
  });

  function insert(name: string) {
    const tag = variableTag(name);
    const field = subject.current;
    if (!inSubject || field === null) {
      body.current?.chain().focus().insertContent(tag).run();
      return;
    }
    const at = field.selectionStart ?? field.value.length;
    const { text, caret } = replaceSelection(field.value, at, field.selectionEnd ?? at, tag);
    form.setFieldValue('subject', text);
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(caret, caret);
    });
  }

  function takeOver(words: TemplateWords) {
    form.setValues(words);
    body.current?.commands.setContent(words.body, { emitUpdate: false });
  }

  async function restoreNow() {
    try {
      await restore.mutateAsync(undefined);
      const { data } = await onReload();
      if (data) {
        takeOver(wordsOf(data));
        form.resetDirty(wordsOf(data));
      }
      notifyDone(t('template.restored'));
    } catch (error) {
      notifyProblem(wording(error));
    }
  }

  return (
    <div className={classes.layout}>
      <Stack gap="lg">
        <form onSubmit={submit} className={`card ${classes.part}`}>
          <Stack gap="md">
            <TextInput
              ref={subject}
              label={t('template.subject')}
              required
              readOnly={!editable}
              maxLength={200}
              onFocusCapture={() => setInSubject(true)}
              {...form.getInputProps('subject')}
            />
            <MailBody
              ref={body}
              editable={editable}
              content={form.getValues().body}
              error={form.errors.body}
              onFocus={() => setInSubject(false)}
              onChange={(html) => form.setFieldValue('body', html)}
            />
            {editable && <VariableButtons variables={template.variables} onInsert={insert} />}
            <FormMessage message={problem.message} />
            {editable && (
              <Group justify="space-between" gap="xs">
                <Button
                  variant="default"
                  loading={restore.isPending}
                  disabled={template.isDefault}
                  onClick={() => void restoreNow()}
                >
                  {t('template.restore')}
                </Button>
                <Button type="submit" loading={busy}>
                  {t('template.save')}
                </Button>
              </Group>
            )}
          </Stack>
        </form>
        <Versions of={template} onTakeOver={editable ? takeOver : undefined} />
      </Stack>
      <TemplatePreview of={template} words={form.values} />
      {conflict}
      {editable && <LeaveDialog isDirty={form.isDirty} />}
    </div>
  );
}

function wordsOf({ subject, body }: EmailTemplate): TemplateWords {
  return { subject, body };
}
