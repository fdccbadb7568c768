import { Group, Kbd, Modal, Stack, Text } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlaces } from './places';

const HELP = 'annals:keys-help';
/** How long G waits for its letter. */
const JUMP_MS = 1_500;

export function openKeysHelp(): void {
  window.dispatchEvent(new Event(HELP));
}

/** The keys that work everywhere, and the list of them. */
export function Keys() {
  const navigate = useNavigate();
  const places = usePlaces();
  const jumpingSince = useRef(0);
  const [help, setHelp] = useState(false);

  useEffect(() => {
    const showHelp = () => setHelp(true);
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
        return;
      }
      const place = places.find(({ letter }) => letter === event.key.toLowerCase());
      if (place && event.timeStamp - jumpingSince.current < JUMP_MS) {
        jumpingSince.current = 0;
        event.preventDefault();
        void navigate({ to: place.to });
      } else if (event.key === 'g') {
        jumpingSince.current = event.timeStamp;
      } else if (event.key === '/') {
        event.preventDefault();
        focusSearch();
      } else if (event.key === '?') {
        setHelp(true);
      }
    };
    window.addEventListener('keydown', onKey);
    window.addEventListener(HELP, showHelp);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener(HELP, showHelp);
    };
  }, [navigate, places]);

  return <KeysHelp opened={help} onClose={() => setHelp(false)} />;
}

function KeysHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const places = usePlaces();
  const rows: [string[], string][] = [
    [['/'], t('frame.keysSearch')],
    [['Ctrl', 'K'], t('frame.keysPalette')],
    [['?'], t('frame.keysHelp')],
    [['Ctrl', 'S'], t('frame.keysSave')],
    [['Enter'], t('frame.keysEnter')],
    ...places.map((place): [string[], string] => [
      ['G', place.letter.toUpperCase()],
      t('frame.keysJump', { place: t(`nav.${place.key}`) }),
    ]),
  ];
  return (
    <Modal opened={opened} onClose={onClose} title={t('frame.keys')}>
      <Stack gap={8}>
        {rows.map(([keys, text]) => (
          <Group key={text} justify="space-between" wrap="nowrap">
            <Text size="sm">{text}</Text>
            <Group gap={4} wrap="nowrap">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </Group>
          </Group>
        ))}
      </Stack>
    </Modal>
  );
}

function focusSearch(): void {
  const field = document.querySelector<HTMLInputElement>('main input[data-search-field]');
  if (field) {
    field.focus();
    field.select();
  } else {
    spotlight.open();
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
      target.closest('[role=dialog]') !== null)
  );
}
