import { Drawer, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReportInfo } from '../../api/types';
import { formatInstant } from '../../shared/format/dates';
import { instantOf } from '../../shared/moment/moment';
import { useMoment } from '../../shared/moment/useMoment';
import { CellEvents } from './CellEvents';
import { CellRecords } from './CellRecords';
import { ExportMenu } from './ExportMenu';
import type { Question } from './question';

export type Shown = 'records' | 'explain';

interface Props {
  report: ReportInfo;
  title: string;
  question: Question;
  shown: Shown;
  onShow: (shown: Shown) => void;
  onClose: () => void;
}

/** What is behind one figure: the records it counts, or the events that made it. */
export function CellDrawer({ report, title, question, shown, onShow, onClose }: Props) {
  const { t } = useTranslation();
  const { moment } = useMoment();
  const instant = instantOf(moment);
  return (
    <Drawer opened onClose={onClose} position="right" size="xl" title={<Title order={2}>{title}</Title>}>
      <Stack gap="md">
        {instant && <Text size="sm">{t('moment.lookingAt', { moment: formatInstant(instant) })}</Text>}
        <Group justify="space-between">
          <SegmentedControl
            aria-label={t('report.behind')}
            data={[
              { value: 'records', label: t('report.records') },
              { value: 'explain', label: t('report.explain') },
            ]}
            value={shown}
            onChange={(value) => onShow(value === 'explain' ? 'explain' : 'records')}
          />
          {shown === 'records' && (
            <ExportMenu report={report.name} what="records" question={question} moment={moment} />
          )}
        </Group>
        {shown === 'records' ? (
          <CellRecords name={report.name} question={question} measures={report.measures} />
        ) : (
          <>
            <Text size="sm" c="dimmed">
              {t('report.explainText')}
            </Text>
            <CellEvents name={report.name} question={question} />
          </>
        )}
      </Stack>
    </Drawer>
  );
}
