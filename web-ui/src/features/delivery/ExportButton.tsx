import { Button } from '@mantine/core';
import { IconTableExport } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { blobOf } from '../../api/client';
import { useProblemWording } from '../../shared/problem/useProblemWording';
import { notifyProblem } from '../../shared/ui/notify';
import { saveBlob } from '../../shared/ui/saveBlob';
import { type DeliveryFilters, exportAddress } from './filters';

/** Takes what the list shows away as a table, with a row per attempt. */
export function ExportButton({ filters }: { filters: DeliveryFilters }) {
  const { t } = useTranslation();
  const wording = useProblemWording();
  const save = useMutation({
    mutationFn: () => blobOf(exportAddress(filters)),
    onSuccess: (table) => saveBlob(table, `deliveries-${new Date().toISOString().slice(0, 10)}.csv`),
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
