import type { SearchHighlight } from '../../api/types';
import classes from './Highlighted.module.css';

/** A text with the words that were found marked in it. */
export function Highlighted({ parts }: { parts: SearchHighlight['parts'] }) {
  let at = 0;
  return parts.map(({ text, hit }) => {
    const key = at;
    at += text.length;
    return hit ? (
      <mark key={key} className={classes.hit}>
        {text}
      </mark>
    ) : (
      <span key={key}>{text}</span>
    );
  });
}
