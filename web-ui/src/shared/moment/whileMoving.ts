import { keepPreviousData } from '@tanstack/react-query';
import { instantOf, type Moment } from './moment';

/** While somebody moves through the past, what was shown last stays until the next is there. */
export function whileMoving(moment: Moment) {
  return instantOf(moment) === undefined ? undefined : keepPreviousData;
}
