import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function Brand({ wordless = false, size = 26 }: { wordless?: boolean; size?: number }) {
  const { t } = useTranslation();
  return (
    <Group gap={9} wrap="nowrap">
      <img src="/favicon.svg" width={size} height={size} alt={wordless ? t('app.name') : ''} />
      {!wordless && (
        <Text fw={650} fz={size * 0.58} style={{ letterSpacing: '-0.015em', whiteSpace: 'nowrap' }}>
          {t('app.name')}
        </Text>
      )}
    </Group>
  );
}
