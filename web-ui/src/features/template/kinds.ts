import { useTranslation } from 'react-i18next';

const KINDS = ['quote_send', 'contract_send', 'invoice_send', 'renewal_manual', 'invitation'] as const;

/** When a template is used; a kind this client does not know keeps the server's word. */
export function useKindName(): (kind: string) => string {
  const { t } = useTranslation();
  return (kind) => {
    const known = KINDS.find((one) => one === kind);
    return known ? t(`template.kind.${known}`) : kind;
  };
}
