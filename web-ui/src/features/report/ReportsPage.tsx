import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LookBackButton } from '../../shared/moment/LookBackButton';
import { MomentBar } from '../../shared/moment/MomentBar';
import { TextLink } from '../../shared/ui/links';
import { PageHeader } from '../../shared/ui/PageHeader';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import { catalogueQuery } from './queries';
import classes from './ReportsPage.module.css';

export function ReportsPage() {
  const { t } = useTranslation();
  const catalogue = useQuery(catalogueQuery);
  return (
    <>
      <PageHeader title={t('nav.reports')} below={t('report.intro')} actions={<LookBackButton />} />
      <MomentBar />
      {catalogue.isError ? (
        <ProblemAlert error={catalogue.error} onRetry={() => void catalogue.refetch()} />
      ) : (
        <div className={classes.reports} aria-busy={catalogue.isPending}>
          {catalogue.data?.items.map(({ name, description }) => (
            <section key={name} className={`card ${classes.report}`}>
              <TextLink to="/reports/$report" params={{ report: name }} underline="never">
                {t(`report.name.${name as 'quote-pipeline'}`, { defaultValue: name })}
              </TextLink>
              <Text size="sm" c="dimmed" mt={4}>
                {t(`report.about.${name as 'quote-pipeline'}`, { defaultValue: description })}
              </Text>
            </section>
          )) ?? ['a', 'b', 'c', 'd'].map((key) => <Skeleton key={key} height={96} />)}
        </div>
      )}
    </>
  );
}
