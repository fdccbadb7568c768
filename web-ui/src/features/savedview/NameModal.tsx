import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldModal } from '../../shared/ui/FieldModal';

interface Props {
  title: string;
  name?: string;
  onSave: (name: string) => Promise<unknown>;
  onClose: () => void;
}

/** Asks what a view is called. */
export function NameModal({ title, name, onSave, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <FieldModal title={title} field="name" value={name} confirm={t('common.save')} onConfirm={onSave} onClose={onClose}>
      {(input) => <TextInput label={t('savedView.name')} required maxLength={80} data-autofocus {...input} />}
    </FieldModal>
  );
}
