import { useQuery } from '@tanstack/react-query';
import { providersQuery } from './queries';

/** What people call a provider; its id while that is not known. */
export function useProviderName(id: string): string {
  const providers = useQuery(providersQuery);
  return providers.data?.items.find((provider) => provider.id === id)?.name ?? id;
}
