import { Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormProblem } from '../../shared/problem/useFormProblem';
import { FormButtons } from '../../shared/ui/FormButtons';
import { FormMessage } from '../../shared/ui/FormMessage';

interface Props {
  title: string;
  name?: string;
  onSave: (name: string) => Promise<unknown>;
  onClose: () => void;
}

/** Asks what a view is called. */
export function NameModal({ title, name = '', onSave, onClose }: Props) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const form = useForm({ initialValues: { name } });
  const problem = useFormProblem(form);
  const submit = form.onSubmit(async (values) => {
    setBusy(true);
    problem.clear();
    try {
      await onSave(values.name.trim());
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
          <TextInput
            label={t('savedView.name')}
            required
            maxLength={80}
            data-autofocus
            {...form.getInputProps('name')}
          />
          <FormMessage message={problem.message} />
          <FormButtons submit={t('common.save')} busy={busy} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
