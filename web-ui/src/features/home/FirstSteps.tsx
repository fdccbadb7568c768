import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useIsAdmin } from '../../shared/session/keeper';
import { ButtonLink } from '../../shared/ui/links';
import { findCompanies } from '../company/queries';
import { issuersForChoice } from '../issuer/queries';
import { mailboxesForChoice } from '../mailbox/queries';
import classes from './HomePage.module.css';

/** What is still missing before the first quote can go out; nothing once all is there. */
export function FirstSteps() {
  const { t } = useTranslation();
  const isAdmin = useIsAdmin();
  const issuers = useQuery(issuersForChoice);
  const mailboxes = useQuery(mailboxesForChoice());
  const companies = useQuery(findCompanies('', 1));
  const needsIssuer = isAdmin && issuers.data?.items.length === 0;
  const needsMailbox = mailboxes.data?.items.length === 0;
  const needsCompany = companies.data?.items.length === 0;
  if (!needsIssuer && !needsMailbox && !needsCompany) {
    return null;
  }
  return (
    <section className={`card ${classes.steps}`}>
      <Text fw={600} size="sm">
        {t('home.setupTitle')}
      </Text>
      {needsIssuer && (
        <ButtonLink to="/issuers" search={{ create: true }} variant="light">
          {t('home.setupIssuer')}
        </ButtonLink>
      )}
      {needsMailbox && (
        <ButtonLink to="/mailboxes" search={{ create: true }} variant="light">
          {t('home.setupMailbox')}
        </ButtonLink>
      )}
      {needsCompany && (
        <ButtonLink to="/companies" search={{ create: true }} variant="light">
          {t('home.setupCompany')}
        </ButtonLink>
      )}
    </section>
  );
}
