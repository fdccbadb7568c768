import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { TextLink } from '../../shared/ui/links';
import { useEntityName } from './entityTypes';
import { recordNameQuery } from './recordName';

interface Props {
  type: string;
  id: string;
  /** Where it is known; else it is asked for. */
  name?: string | null;
}

/** From an entry to the record it is about. */
export function RecordLink({ type, id, name }: Props) {
  const words = useRecordWords(type, id, name);
  switch (type) {
    case 'company':
      return (
        <TextLink to="/companies/$companyId" params={{ companyId: id }} size="xs">
          {words}
        </TextLink>
      );
    case 'contact':
      return (
        <TextLink to="/contacts/$contactId" params={{ contactId: id }} size="xs">
          {words}
        </TextLink>
      );
    case 'quote':
      return (
        <TextLink to="/quotes/$quoteId" params={{ quoteId: id }} size="xs">
          {words}
        </TextLink>
      );
    case 'delivery':
      return (
        <TextLink to="/deliveries" search={{ delivery: id }} size="xs">
          {words}
        </TextLink>
      );
    case 'mailbox':
      return (
        <TextLink to="/mailboxes" search={{ mailbox: id }} size="xs">
          {words}
        </TextLink>
      );
    case 'template':
      return (
        <TextLink to="/templates" size="xs">
          {words}
        </TextLink>
      );
    default:
      return (
        <Text size="xs" c="dimmed" component="span">
          {words}
        </Text>
      );
  }
}

/** The kind of a record and its name; until that is known, the beginning of its id. */
export function useRecordWords(type: string, id: string, known?: string | null): string {
  const kind = useEntityName()(type);
  const { data: name } = useQuery({ ...recordNameQuery(type, id), enabled: known === undefined });
  return `${kind} ${known ?? name ?? id.slice(0, 8)}`;
}
