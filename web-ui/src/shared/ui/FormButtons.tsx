import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  submit: string;
  busy: boolean;
  onCancel: () => void;
  danger?: boolean;
}

export function FormButtons({ submit, busy, onCancel, danger }: Props) {
  const { t } = useTranslation();
  return (
    <Group justify="flex-end" gap="xs" mt="xs">
      <Button variant="default" onClick={onCancel} disabled={busy}>
        {t('common.cancel')}
      </Button>
      <Button type="submit" loading={busy} color={danger ? 'red.9' : undefined}>
        {submit}
      </Button>
    </Group>
  );
}
