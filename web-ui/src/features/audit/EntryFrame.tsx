import { Group, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatInstant } from '../../shared/format/dates';
import classes from './EntryList.module.css';

interface Props {
  at: string;
  title: string;
  /** The record it is about. */
  record?: ReactNode;
  /** Who, and what else is worth a short line. */
  byline: string;
  reason?: string | null;
  /** Named by a label that begins with its words. */
  more?: { words: string; label: string; content: ReactNode };
}

/** One fact: when, what, who, why, and the rest on request. */
export function EntryFrame({ at, title, record, byline, reason, more }: Props) {
  const [open, { toggle }] = useDisclosure(false);
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <li className={classes.entry}>
      <time className={classes.when} dateTime={at}>
        {formatInstant(at)}
      </time>
      <div className={classes.what}>
        <Group gap={8} wrap="wrap">
          <Text size="sm" fw={560} component="span">
            {title}
          </Text>
          {record}
        </Group>
        <Group gap={8}>
          <Text size="xs" c="dimmed" component="span">
            {byline}
          </Text>
          {more && (
            <UnstyledButton
              onClick={toggle}
              aria-expanded={open}
              aria-label={more.label}
              fz="xs"
              c="var(--mantine-color-anchor)"
            >
              <Group gap={2} component="span">
                <Chevron size={13} />
                {more.words}
              </Group>
            </UnstyledButton>
          )}
        </Group>
        {reason && (
          <Text size="sm" mt={4} className="pre">
            “{reason}”
          </Text>
        )}
        {open && more && <div className={classes.changes}>{more.content}</div>}
      </div>
    </li>
  );
}
