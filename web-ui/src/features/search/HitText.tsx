import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../api/types';
import { Highlighted } from './Highlighted';
import { knownType } from './types';

/** A record that was found: its title, what tells it from others, and where the words were found. */
export function HitText({ hit }: { hit: SearchHit }) {
  const { t } = useTranslation();
  const type = knownType(hit.type);
  const title = hit.highlights.find(({ field }) => field === 'title');
  const elsewhere = hit.highlights.filter(({ field }) => field !== 'title');
  const beside = [type && t(`search.types.${type.type}`), hit.company, hit.subtitle].filter(Boolean).join(' · ');
  return (
    <div style={{ minWidth: 0 }}>
      <Text size="sm" fw={560} truncate component="div">
        {title ? <Highlighted parts={title.parts} /> : titleOf(hit, t('quote.draft'))}
      </Text>
      <Text size="xs" c="dimmed" truncate component="div">
        {beside}
      </Text>
      {elsewhere.map(({ field, parts }) => (
        <Text key={field} size="xs" truncate component="div">
          <Highlighted parts={parts} />
        </Text>
      ))}
    </div>
  );
}

/** The title; a quote without a number is a draft. */
export function titleOf(hit: SearchHit, draft: string): string {
  return hit.title ?? (hit.type === 'quote' ? draft : (hit.subtitle ?? ''));
}
