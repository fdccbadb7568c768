import { Button, Menu } from '@mantine/core';
import { IconTableExport } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { blobOf } from '../../api/client';
import { useProblemWording } from '../../shared/problem/useProblemWording';
import { notifyProblem } from '../../shared/ui/notify';
import { saveBlob } from '../../shared/ui/saveBlob';
import { type Export, exportAddress } from './question';

/** Takes what is shown away for a spreadsheet. */
export function ExportMenu(wanted: Export) {
  const { t } = useTranslation();
  const wording = useProblemWording();
  const save = useMutation({
    mutationFn: async (format: 'csv' | 'xlsx') => {
      const table = await blobOf(exportAddress(wanted, format));
      saveBlob(table, `${wanted.report}-${wanted.what}-${new Date().toISOString().slice(0, 10)}.${format}`);
    },
    onError: (error) => notifyProblem(wording(error)),
  });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconTableExport size={16} aria-hidden />} loading={save.isPending}>
          {t('report.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => save.mutate('xlsx')}>{t('report.xlsx')}</Menu.Item>
        <Menu.Item onClick={() => save.mutate('csv')}>{t('report.csv')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
