import { Button, Group, MultiSelect, TextInput } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportInfo } from '../../api/types';
import { DimensionFilter } from './DimensionFilter';
import { filtersOf, type Question } from './question';

interface Props {
  report: ReportInfo;
  question: Question;
  onChange: (change: Record<string, string | undefined>) => void;
}

/** What is counted and how it is grouped; the values of dimensions are there on request. */
export function ReportFilters({ report, question, onChange }: Props) {
  const { t } = useTranslation();
  const { from, to, ...narrowed } = filtersOf(question);
  const [open, setOpen] = useState(Object.keys(narrowed).length > 0);
  return (
    <>
      <Group mb="sm" gap="sm" align="flex-end">
        <MultiSelect
          label={t('report.groupBy')}
          data={report.dimensions.map(({ name }) => ({
            value: name,
            label: t(`report.dimension.${name as 'status'}`),
          }))}
          value={question.groupBy?.split(',') ?? report.groupBy}
          onChange={(names) => onChange({ groupBy: names.length > 0 ? names.join(',') : undefined })}
          maxValues={3}
          w={{ base: '100%', xs: 260 }}
        />
        <TextInput
          type="date"
          label={t('report.from')}
          max={to}
          value={from ?? ''}
          onChange={(event) => onChange({ from: event.currentTarget.value || undefined })}
        />
        <TextInput
          type="date"
          label={t('report.to')}
          min={from}
          value={to ?? ''}
          onChange={(event) => onChange({ to: event.currentTarget.value || undefined })}
        />
        <Button
          variant="default"
          leftSection={<IconFilter size={16} aria-hidden />}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t('report.filters')}
        </Button>
      </Group>
      {open && (
        <Group mb="sm" gap="sm" align="flex-end">
          {report.dimensions.map(({ name }) => (
            <DimensionFilter
              key={name}
              report={report}
              dimension={name}
              value={question[name]}
              onChange={(value) => onChange({ [name]: value })}
            />
          ))}
        </Group>
      )}
    </>
  );
}
