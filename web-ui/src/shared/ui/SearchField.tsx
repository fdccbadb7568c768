import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  label: string;
  value: string;
  onSearch: (text: string) => void;
}

/** The search field of a list; `/` brings the cursor here. */
export function SearchField({ label, value, onSearch }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  const searched = useRef(value);
  const search = useDebouncedCallback((wanted: string) => {
    searched.current = wanted;
    onSearch(wanted);
  }, 200);

  // Somebody else changed the search, a link for instance: the field follows.
  useEffect(() => {
    if (value !== searched.current) {
      searched.current = value;
      setText(value);
    }
  }, [value]);

  function type(next: string) {
    setText(next);
    search(next.trim());
  }

  return (
    <TextInput
      type="search"
      data-search-field
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={15} />}
      rightSection={text && <CloseButton size="sm" aria-label={t('common.clear')} onClick={() => type('')} />}
      w={{ base: '100%', xs: 280 }}
      maxLength={200}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
