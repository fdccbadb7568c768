import { Group } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight } from '@mantine/spotlight';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../format/dates';
import { instantOf } from '../moment/moment';
import { useMoment } from '../moment/useMoment';
import { usePlaces } from './places';
import { useRecordSearch } from './useRecordSearch';

/** Ctrl/Cmd+K: every place, the common actions, and records found by any of their words; in the past without the actions. */
export function Palette() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [wanted] = useDebouncedValue(text.trim(), 180);
  const records = useRecordSearch(wanted);
  const instant = instantOf(useMoment().moment);
  const matches = (label: string) => label.toLowerCase().includes(text.trim().toLowerCase());

  const places = usePlaces()
    .map((place) => ({ ...place, label: t(`nav.${place.key}`) }))
    .filter(({ label }) => matches(label));
  const actions = (
    instant
      ? []
      : [
          { label: t('quote.new'), go: () => navigate({ to: '/quotes/new' }) },
          { label: t('company.new'), go: () => navigate({ to: '/companies', search: { create: true } }) },
          { label: t('contact.new'), go: () => navigate({ to: '/contacts', search: { create: true } }) },
          { label: t('mailbox.new'), go: () => navigate({ to: '/mailboxes', search: { create: true } }) },
        ]
  ).filter(({ label }) => matches(label));

  return (
    <Spotlight.Root
      query={text}
      onQueryChange={setText}
      shortcut={['mod + K']}
      scrollable
      maxHeight={420}
      attributes={{ content: { 'aria-label': t('frame.searchHint') } }}
    >
      <Spotlight.Search
        placeholder={t('frame.searchHint')}
        aria-label={t('frame.searchHint')}
        leftSection={<IconSearch size={18} stroke={1.6} />}
      />
      <Spotlight.ActionsList aria-label={t('frame.searchHint')}>
        {records.length > 0 && (
          <Spotlight.ActionsGroup
            label={
              instant ? t('frame.paletteRecordsAt', { moment: formatInstant(instant) }) : t('frame.paletteRecords')
            }
          >
            {records.map(({ id, label, text, icon: Icon, go }) => (
              <Spotlight.Action key={id} label={label} onClick={() => void go()}>
                <Group gap="sm" wrap="nowrap" w="100%" align="flex-start">
                  <Icon size={18} stroke={1.6} style={{ flex: 'none', marginTop: 2 }} aria-hidden />
                  {text}
                </Group>
              </Spotlight.Action>
            ))}
            <Spotlight.Action
              label={t('search.all', { q: wanted })}
              leftSection={<IconSearch size={18} stroke={1.6} />}
              onClick={() => void navigate({ to: '/search', search: { q: wanted } })}
            />
          </Spotlight.ActionsGroup>
        )}
        {actions.length > 0 && (
          <Spotlight.ActionsGroup label={t('frame.paletteActions')}>
            {actions.map(({ label, go }) => (
              <Spotlight.Action
                key={label}
                label={label}
                leftSection={<IconPlus size={18} stroke={1.6} />}
                onClick={() => void go()}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {places.length > 0 && (
          <Spotlight.ActionsGroup label={t('frame.palettePlaces')}>
            {places.map(({ key, label, icon: Icon, to }) => (
              <Spotlight.Action
                key={key}
                label={label}
                leftSection={<Icon size={18} stroke={1.6} />}
                onClick={() => void navigate({ to })}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {records.length + actions.length + places.length === 0 && (
          <Spotlight.Empty>{t('frame.paletteNothing')}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
