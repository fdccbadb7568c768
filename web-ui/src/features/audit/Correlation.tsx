import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The request it came from, as logs and answers name it. */
export function Correlation({ id }: { id?: string | null }) {
  const { t } = useTranslation();
  return id ? (
    <Text size="xs" c="dimmed" mt={6}>
      {t('audit.correlation')}: <code>{id}</code>
    </Text>
  ) : null;
}
