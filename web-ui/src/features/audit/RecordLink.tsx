import { Text } from '@mantine/core';
import { TextLink } from '../../shared/ui/links';
import { useEntityName } from './entityTypes';

/** From an entry to the record it is about. */
export function RecordLink({ type, id }: { type: string; id: string }) {
  const name = useEntityName()(type);
  switch (type) {
    case 'company':
      return (
        <TextLink to="/companies/$companyId" params={{ companyId: id }} size="xs">
          {name}
        </TextLink>
      );
    case 'contact':
      return (
        <TextLink to="/contacts/$contactId" params={{ contactId: id }} size="xs">
          {name}
        </TextLink>
      );
    case 'quote':
      return (
        <TextLink to="/quotes/$quoteId" params={{ quoteId: id }} size="xs">
          {name}
        </TextLink>
      );
    case 'delivery':
      return (
        <TextLink to="/deliveries" search={{ delivery: id }} size="xs">
          {name}
        </TextLink>
      );
    case 'template':
      return (
        <TextLink to="/templates" size="xs">
          {name}
        </TextLink>
      );
    default:
      return (
        <Text size="xs" c="dimmed" component="span">
          {name}
        </Text>
      );
  }
}
