import { IconFile } from '@tabler/icons-react';
import type { SearchHit } from '../../api/types';
import { TextLink } from '../../shared/ui/links';
import { HitText } from './HitText';
import classes from './SearchPage.module.css';
import { knownType, pageOf } from './types';

export function HitList({ label, hits }: { label: string; hits: SearchHit[] }) {
  return (
    <div className="card">
      <ul className={classes.list} aria-label={label}>
        {hits.map((hit) => {
          const Icon = knownType(hit.type)?.icon ?? IconFile;
          return (
            <li key={hit.id}>
              <TextLink {...pageOf(hit)} className={classes.hit} underline="never">
                <Icon size={18} stroke={1.6} aria-hidden className={classes.icon} />
                <HitText hit={hit} />
              </TextLink>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
