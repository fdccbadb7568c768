import { Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldModal } from './FieldModal';

interface Props {
  title: string;
  text: string;
  confirm: string;
  danger?: boolean;
  onConfirm: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

/** Asks why before something that is hard to take back. */
export function ReasonModal({ text, ...ask }: Props) {
  const { t } = useTranslation();
  return (
    <FieldModal field="reason" {...ask}>
      {(input) => (
        <>
          <Text size="sm">{text}</Text>
          <Textarea
            label={t('common.reason')}
            description={t('common.reasonHint')}
            required
            autosize
            minRows={2}
            data-autofocus
            {...input}
          />
        </>
      )}
    </FieldModal>
  );
}
