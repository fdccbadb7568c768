import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRecordWords } from './RecordLink';

/** The one record the trail is narrowed to; a press shows all again. */
export function OneRecord({ type = '', id, onClear }: { type?: string; id: string; onClear: () => void }) {
  const { t } = useTranslation();
  const words = useRecordWords(type, id);
  return (
    <Button
      variant="default"
      rightSection={<IconX size={14} aria-hidden />}
      aria-label={`${words}: ${t('audit.onlyRecordClear')}`}
      onClick={onClear}
    >
      {words}
    </Button>
  );
}
