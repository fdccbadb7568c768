import type { TFunction } from 'i18next';
import type { Actor } from '../../api/types';

const JOBS = {
  'system:delivery': 'audit.job.delivery',
  'system:delivery-worker': 'audit.job.submission',
  'system:bounces': 'audit.job.bounces',
  'system:first-start': 'audit.job.firstStart',
} as const;

/** Who did it: a person by name, the system by what it was doing. */
export function actorName({ id, name }: Actor, t: TFunction): string {
  if (!id.startsWith('system:')) {
    return name;
  }
  const job = id in JOBS ? t(JOBS[id as keyof typeof JOBS]) : id.slice('system:'.length);
  return t('audit.system', { job });
}
