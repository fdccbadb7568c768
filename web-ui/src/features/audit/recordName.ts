import { queryOptions } from '@tanstack/react-query';
import { readCompany } from '../company/queries';
import { readContact } from '../contact/queries';
import { readDelivery } from '../delivery/queries';
import { readUser } from '../identity/queries';
import { readIssuer } from '../issuer/queries';
import { readMailbox } from '../mailbox/queries';
import { readQuote } from '../quote/queries';

const FIVE_MINUTES = 300_000;

/** What people call a record, a draft quote by its customer; null where it cannot be read. */
export const recordNameQuery = (type: string, id: string) =>
  queryOptions({
    queryKey: ['name', type, id],
    queryFn: () => nameOf(type, id).catch(() => null),
    staleTime: FIVE_MINUTES,
  });

async function nameOf(type: string, id: string): Promise<string | null | undefined> {
  switch (type) {
    case 'company':
      return (await readCompany(id)).name;
    case 'contact':
      return fullName(await readContact(id));
    case 'issuer':
      return (await readIssuer(id)).name;
    case 'mailbox':
      return (await readMailbox(id)).address;
    case 'quote':
      return readQuote(id).then(({ number, companyName }) => number ?? companyName);
    case 'delivery':
      return (await readDelivery(id)).documentNumber;
    case 'user':
      return (await readUser(id)).displayName;
    default:
      return null;
  }
}

function fullName({ firstName, lastName }: { firstName: string; lastName: string }): string {
  return `${firstName} ${lastName}`;
}
