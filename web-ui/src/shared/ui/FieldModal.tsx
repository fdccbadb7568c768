import { Modal, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { type ReactNode, useState } from 'react';
import { useFormProblem } from '../problem/useFormProblem';
import { FormButtons } from './FormButtons';
import { FormMessage } from './FormMessage';

interface Props {
  title: string;
  /** What the API calls the field, so that its refusal is shown there. */
  field: string;
  value?: string;
  confirm: string;
  danger?: boolean;
  onConfirm: (value: string) => Promise<unknown>;
  onClose: () => void;
  children: (input: object) => ReactNode;
}

/** Asks for one text; stays open with the reason when what was asked for is refused. */
export function FieldModal({ title, field, value = '', confirm, danger, onConfirm, onClose, children }: Props) {
  const [busy, setBusy] = useState(false);
  const form = useForm<Record<string, string>>({ initialValues: { [field]: value } });
  const problem = useFormProblem(form);

  const submit = form.onSubmit(async (values) => {
    setBusy(true);
    problem.clear();
    try {
      await onConfirm((values[field] ?? '').trim());
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
          {children(form.getInputProps(field))}
          <FormMessage message={problem.message} />
          <FormButtons submit={confirm} busy={busy} onCancel={onClose} danger={danger} />
        </Stack>
      </form>
    </Modal>
  );
}
