import { Alert, Group, SegmentedControl, Skeleton, Stack } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Figure, ReportInfo } from '../../api/types';
import { formatCount } from '../../shared/format/money';
import { LookBackButton } from '../../shared/moment/LookBackButton';
import { MomentBar } from '../../shared/moment/MomentBar';
import { useMoment } from '../../shared/moment/useMoment';
import { EmptyState } from '../../shared/ui/EmptyState';
import { MissingPage } from '../../shared/ui/FallbackPages';
import { TextLink } from '../../shared/ui/links';
import { PageHeader } from '../../shared/ui/PageHeader';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import { Bars } from './Bars';
import { CellDrawer, type Shown } from './CellDrawer';
import { ExportMenu } from './ExportMenu';
import { FigureTable } from './FigureTable';
import { catalogueQuery, figuresQuery } from './queries';
import { behind, cellKey, cellWord, questionOf } from './question';
import { ReportFilters } from './ReportFilters';
import { cellWording } from './wording';

const route = getRouteApi('/reports/$report');

export function ReportPage() {
  const { report: name } = route.useParams();
  const catalogue = useQuery(catalogueQuery);
  const report = catalogue.data?.items.find((one) => one.name === name);
  if (catalogue.isError) {
    return <ProblemAlert error={catalogue.error} onRetry={() => void catalogue.refetch()} />;
  }
  if (catalogue.data && !report) {
    return <MissingPage />;
  }
  return report ? <Report report={report} /> : <Skeleton height={220} aria-busy />;
}

function Report({ report }: { report: ReportInfo }) {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const question = questionOf(search);
  const { moment } = useMoment();
  const figures = useQuery(figuresQuery(report.name, question, moment));
  const set = (change: Record<string, string | undefined>) => {
    const next = Object.entries({ ...search, ...change });
    const kept = next.filter((entry): entry is [string, string] => entry[1] !== undefined);
    void navigate({ search: Object.fromEntries(kept), replace: true, resetScroll: false });
  };
  const open = (shown: Shown) => (row: Figure) => set({ show: shown, cell: cellWord(row.key) });
  const key = cellKey(search.cell ?? '');
  const labels = figures.data?.rows.find((row) => cellWord(row.key) === search.cell)?.labels ?? {};
  return (
    <>
      <PageHeader
        title={t(`report.name.${report.name as 'quote-pipeline'}`, { defaultValue: report.name })}
        above={<TextLink to="/reports">{t('nav.reports')}</TextLink>}
        below={t(`report.about.${report.name as 'quote-pipeline'}`, { defaultValue: report.description })}
        actions={
          <>
            <LookBackButton />
            <ExportMenu report={report.name} what="figures" question={question} moment={moment} />
          </>
        }
      />
      <MomentBar />
      <ReportFilters report={report} question={question} onChange={set} />
      {figures.isError ? (
        <ProblemAlert error={figures.error} onRetry={() => void figures.refetch()} />
      ) : figures.data === undefined ? (
        <Skeleton height={220} aria-busy />
      ) : figures.data.rows.length === 0 ? (
        <div className="card">
          <EmptyState icon={IconChartBar} title={t('report.emptyTitle')} text={t('report.empty')} />
        </div>
      ) : (
        <Stack gap="sm" aria-busy={figures.isPlaceholderData}>
          {figures.data.behind > 0 && (
            <Alert color="yellow" variant="light">
              {t('report.behindText', { events: formatCount(figures.data.behind) })}
            </Alert>
          )}
          <Group>
            <SegmentedControl
              aria-label={t('report.view')}
              data={[
                { value: 'chart', label: t('report.chart') },
                { value: 'table', label: t('report.table') },
              ]}
              value={search.view === 'table' ? 'table' : 'chart'}
              onChange={(view) => set({ view: view === 'table' ? 'table' : undefined })}
            />
          </Group>
          {search.view !== 'table' && <Bars rows={figures.data.rows} onOpen={open('records')} />}
          <FigureTable figures={figures.data} onOpen={open('records')} onExplain={open('explain')} />
          {figures.data.more && <Alert variant="light">{t('report.more')}</Alert>}
        </Stack>
      )}
      {search.cell !== undefined && (
        <CellDrawer
          report={report}
          title={cellWording({ key, labels }, [], t)}
          question={behind(question, key)}
          shown={search.show === 'explain' ? 'explain' : 'records'}
          onShow={(show) => set({ show })}
          onClose={() => set({ show: undefined, cell: undefined })}
        />
      )}
    </>
  );
}
