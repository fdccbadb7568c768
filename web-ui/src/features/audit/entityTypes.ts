import { useTranslation } from 'react-i18next';

export const ENTITY_TYPES = [
  'company',
  'contact',
  'issuer',
  'mailbox',
  'quote',
  'delivery',
  'template',
  'savedview',
  'user',
] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

export function isEntityType(type: string): type is EntityType {
  return (ENTITY_TYPES as readonly string[]).includes(type);
}

/** The name of a kind of record; a kind this client does not know keeps the server's word. */
export function useEntityName(): (type: string) => string {
  const { t } = useTranslation();
  return (type) => (isEntityType(type) ? t(`audit.entity.${type}`) : type);
}
