import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { companyQuery, findCompanies } from './queries';

const CHOICES = 30;

/** Picks a company by typing part of its name; the server does the searching. */
export function CompanySelect({ value, ...props }: Omit<SelectProps, 'data'>) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text, 180);
  const chosen = useQuery({ ...companyQuery(value ?? ''), enabled: Boolean(value) });
  const found = useQuery(findCompanies(q === chosen.data?.name ? '' : q, CHOICES));

  const options = (found.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  if (chosen.data && !options.some((option) => option.value === value)) {
    options.unshift({ value: chosen.data.id, label: chosen.data.name });
  }
  return (
    <Select
      searchable
      nothingFoundMessage={t('common.nothingFound')}
      {...props}
      value={value}
      data={options}
      searchValue={text}
      onSearchChange={setText}
    />
  );
}
