import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportInfo } from '../../api/types';
import { useMoment } from '../../shared/moment/useMoment';
import { figuresQuery } from './queries';
import { valueWording } from './wording';

interface Props {
  report: ReportInfo;
  dimension: string;
  value?: string;
  onChange: (value: string | undefined) => void;
}

/** Narrows a report to some values of a dimension: those that occur, looked up once somebody wants to choose. */
export function DimensionFilter({ report, dimension, value, onChange }: Props) {
  const { t } = useTranslation();
  const { moment } = useMoment();
  const [wanted, setWanted] = useState(value !== undefined);
  const found = useQuery({ ...figuresQuery(report.name, { groupBy: dimension }, moment), enabled: wanted });
  const chosen = value?.split(',') ?? [];
  const options = new Map(chosen.map((one) => [one, valueWording(dimension, one, undefined, t)]));
  for (const { key, labels } of found.data?.rows ?? []) {
    const one = key[dimension];
    if (one) {
      options.set(one, valueWording(dimension, one, labels[dimension], t));
    }
  }
  return (
    <MultiSelect
      label={t(`report.dimension.${dimension as 'status'}`)}
      placeholder={chosen.length === 0 ? t('report.any') : undefined}
      data={[...options].map(([one, label]) => ({ value: one, label }))}
      value={chosen}
      onChange={(values) => onChange(values.length > 0 ? values.join(',') : undefined)}
      onDropdownOpen={() => setWanted(true)}
      nothingFoundMessage={t('common.nothingFound')}
      searchable
      clearable
      w={{ base: '100%', xs: 190 }}
    />
  );
}
