import { Button, Group, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TemplateVersion } from '../../api/types';
import { formatInstant } from '../../shared/format/dates';
import { useMoment } from '../../shared/moment/useMoment';
import { LoadMore } from '../../shared/ui/LoadMore';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import { type TemplateKey, type TemplateWords, versionsQuery } from './queries';
import classes from './TemplateEditor.module.css';
import { plainWords } from './words';

interface Props {
  of: TemplateKey;
  /** Puts an earlier version into the editor; absent for those who only read. */
  onTakeOver?: (words: TemplateWords) => void;
}

/** Everything the template ever said until the moment shown, newest first. */
export function Versions({ of: { kind, language }, onTakeOver }: Props) {
  const { t } = useTranslation();
  const { moment } = useMoment();
  const list = useInfiniteQuery(versionsQuery({ kind, language }, moment));
  return (
    <section className={`card ${classes.part}`}>
      <Title order={2} mb="sm">
        {t('template.versions')}
      </Title>
      {list.isError && <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />}
      <ul className={classes.versions}>
        {list.data?.pages
          .flatMap(({ items }) => items)
          .map((version) => (
            <Version key={version.version} version={version} onTakeOver={onTakeOver} />
          ))}
      </ul>
      <LoadMore list={list} />
    </section>
  );
}

function Version({ version: saved, onTakeOver }: { version: TemplateVersion } & Pick<Props, 'onTakeOver'>) {
  const { t } = useTranslation();
  const { version, subject, body, isDefault, savedAt, savedBy, reason } = saved;
  const name = version === 0 ? t('template.original') : t('template.version', { version });
  return (
    <li className={classes.version}>
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={560}>
          {name}
          {isDefault && version > 0 && ` · ${t('template.builtIn')}`}
        </Text>
        {onTakeOver && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${t('template.takeOver')}: ${name}`}
            onClick={() => onTakeOver({ subject, body })}
          >
            {t('template.takeOver')}
          </Button>
        )}
      </Group>
      {savedAt && (
        <Text size="xs" c="dimmed">
          {savedBy} · {formatInstant(savedAt)}
        </Text>
      )}
      {reason && (
        <Text size="sm" className="pre">
          “{reason}”
        </Text>
      )}
      <details>
        <Text size="sm" component="summary">
          {subject}
        </Text>
        <Text size="sm" mt={6} className="pre">
          {plainWords(body)}
        </Text>
      </details>
    </li>
  );
}
