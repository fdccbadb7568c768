import { Button } from '@mantine/core';
import { IconTableExport } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { blobOf } from '../../api/client';
import { useProblemWording } from '../problem/useProblemWording';
import { notifyProblem } from './notify';
import { saveBlob } from './saveBlob';

interface Props {
  address: string;
  /** Of the file, without day and suffix. */
  name: string;
}

/** Takes what a list shows away as a table. */
export function ExportButton({ address, name }: Props) {
  const { t } = useTranslation();
  const wording = useProblemWording();
  const save = useMutation({
    mutationFn: () => blobOf(address),
    onSuccess: (table) => saveBlob(table, `${name}-${new Date().toISOString().slice(0, 10)}.csv`),
    onError: (error) => notifyProblem(wording(error)),
  });
  return (
    <Button
      variant="default"
      leftSection={<IconTableExport size={16} aria-hidden />}
      loading={save.isPending}
      onClick={() => save.mutate()}
    >
      {t('delivery.export')}
    </Button>
  );
}
