import { Alert, Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../../api/types';
import { formatInstant } from '../../shared/format/dates';
import { isProblem } from '../../shared/problem/problem';
import { useProblemWording } from '../../shared/problem/useProblemWording';
import { FormMessage } from '../../shared/ui/FormMessage';
import { notifyDone } from '../../shared/ui/notify';
import { useWrite } from '../../shared/write/useWrite';
import { actorName } from './actorName';
import { wordsFor } from './Changes';
import { type Change, laterChanges, type PutBackOf, presentValue, putBack, readRecord } from './putBack';
import { entityTypeOf } from './queries';

interface Props {
  of: PutBackOf;
  id: string;
  change: Change;
  entries: AuditEntry[];
  onClose: () => void;
}

/** Shows what would be lost before an old value comes back: the present value and everything since. */
export function PutBackDialog({ of, id, change, entries, onClose }: Props) {
  const { t } = useTranslation();
  const wording = useProblemWording();
  const later = laterChanges(entries, change);
  const [seen] = useState(() => Math.max(...entries.map(({ version }) => version)));
  const write = useWrite({
    slice: entityTypeOf(of) ?? of,
    write: () =>
      putBack(of, id, {
        version: change.version,
        fields: [change.field],
        ...(later.length > 0 && { evenThough: seen }),
      }),
    readBack: (record, minVersion) => readRecord(of, record, minVersion),
  });
  const confirm = () =>
    write.mutate(undefined, {
      onSuccess: () => {
        notifyDone(t('putBack.done', { field: change.field }));
        onClose();
      },
    });
  const empty = t('audit.emptyValue');
  return (
    <Modal opened onClose={onClose} title={t('putBack.title', { field: change.field })}>
      <Stack gap="sm">
        <Value label={t('putBack.now')} words={wordsFor(presentValue(entries, change), empty)} />
        <Value label={t('putBack.old', { version: change.version - 1 })} words={wordsFor(change.before, empty)} />
        {later.length > 0 && (
          <Alert
            icon={<IconAlertTriangle size={18} />}
            color="yellow"
            title={t('putBack.changedAgain')}
            styles={{ title: { color: 'var(--mantine-color-text)' } }}
          >
            <List size="sm">
              {later.map((entry) => (
                <List.Item key={entry.id}>
                  {formatInstant(entry.at)} · {actorName(entry.actor, t)} ·{' '}
                  {t('audit.version', { version: entry.version })}:{' '}
                  {wordsFor(entry.changes.find(({ field }) => field === change.field)?.after, empty)}
                </List.Item>
              ))}
            </List>
          </Alert>
        )}
        <FormMessage
          message={write.error && (isProblem(write.error, 409) ? t('putBack.refused') : wording(write.error))}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button loading={write.isPending} onClick={confirm}>
            {t(later.length > 0 ? 'putBack.evenThough' : 'putBack.action')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Value({ label, words }: { label: string; words: string }) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Text size="sm" className="pre">
        {words}
      </Text>
    </div>
  );
}
