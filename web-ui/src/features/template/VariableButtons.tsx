import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EmailTemplate } from '../../api/types';

interface Props {
  variables: EmailTemplate['variables'];
  onInsert: (name: string) => void;
}

/** The values a template may name; a click puts one where the caret is. */
export function VariableButtons({ variables, onInsert }: Props) {
  const { t } = useTranslation();
  return (
    <Stack gap={6}>
      <Text size="sm" fw={500} component="h2">
        {t('template.variables')}
      </Text>
      <Text size="xs" c="dimmed">
        {t('template.variablesHint')}
      </Text>
      <Group gap={6}>
        {variables.map(({ name, sample }) => (
          <Button
            key={name}
            size="compact-sm"
            variant="default"
            title={sample}
            aria-label={t('template.insert', { name, sample })}
            // The field that is being written in keeps its caret.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onInsert(name)}
          >
            {name}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
