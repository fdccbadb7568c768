import { Stack, Text, ThemeIcon } from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';

interface Props {
  icon: ComponentType<{ size?: number; stroke?: number }>;
  title?: string;
  text: string;
  action?: ReactNode;
}

/** Nothing is here, and this is what to do about it. */
export function EmptyState({ icon: Icon, title, text, action }: Props) {
  return (
    <Stack align="center" gap="xs" py={48} px="md" ta="center">
      <ThemeIcon variant="light" size={44} radius="xl" aria-hidden>
        <Icon size={22} stroke={1.6} />
      </ThemeIcon>
      {title && <Text fw={600}>{title}</Text>}
      <Text c="dimmed" size="sm" maw={420}>
        {text}
      </Text>
      {action && <div style={{ marginTop: 8 }}>{action}</div>}
    </Stack>
  );
}
