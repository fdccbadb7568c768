import { Modal, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormProblem } from '../problem/useFormProblem';
import { FormButtons } from './FormButtons';
import { FormMessage } from './FormMessage';

interface Props {
  title: string;
  text: string;
  confirm: string;
  danger?: boolean;
  onConfirm: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

/** Asks why before something that is hard to take back. */
export function ReasonModal({ title, text, confirm, danger, onConfirm, onClose }: Props) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const form = useForm({ initialValues: { reason: '' } });
  const problem = useFormProblem(form);

  const submit = form.onSubmit(async ({ reason }) => {
    setBusy(true);
    problem.clear();
    try {
      await onConfirm(reason.trim());
      onClose();
    } catch (error) {
      problem.show(error);
      setBusy(false);
    }
  });

  return (
    <Modal opened onClose={onClose} title={title}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{text}</Text>
          <Textarea
            label={t('common.reason')}
            description={t('common.reasonHint')}
            required
            autosize
            minRows={2}
            data-autofocus
            {...form.getInputProps('reason')}
          />
          <FormMessage message={problem.message} />
          <FormButtons submit={confirm} busy={busy} onCancel={onClose} danger={danger} />
        </Stack>
      </form>
    </Modal>
  );
}
