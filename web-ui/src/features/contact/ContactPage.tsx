import { Anchor, Button, Title } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '../../api/types';
import { LANGUAGES } from '../../i18n';
import { LookBackButton } from '../../shared/moment/LookBackButton';
import { MomentBar } from '../../shared/moment/MomentBar';
import { earliest } from '../../shared/moment/moment';
import { useMoment } from '../../shared/moment/useMoment';
import { ButtonLink, TextLink } from '../../shared/ui/links';
import { PageHeader } from '../../shared/ui/PageHeader';
import { RecordGate } from '../../shared/ui/RecordGate';
import { RecordLayout } from '../../shared/ui/RecordLayout';
import { History } from '../audit/History';
import { ContactForm } from './ContactForm';
import { contactQuery } from './queries';

const route = getRouteApi('/contacts/$contactId');

export function ContactPage() {
  const { contactId } = route.useParams();
  const { moment } = useMoment();
  const present = useQuery(contactQuery(contactId));
  const contact = useQuery(contactQuery(contactId, moment));
  return (
    <>
      <MomentBar since={earliest(present.data?.createdAt, contact.data?.createdAt)} />
      <RecordGate query={contact}>{(record) => <ContactRecord contact={record} />}</RecordGate>
    </>
  );
}

function ContactRecord({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  const { isPast } = useMoment();
  const [editing, setEditing] = useState(false);
  const { id, companyId, companyName, email, phone, language } = contact;
  return (
    <>
      <PageHeader
        title={`${contact.firstName} ${contact.lastName}`}
        above={
          <TextLink to="/contacts" size="xs" c="dimmed">
            {t('contact.list')}
          </TextLink>
        }
        actions={
          !isPast && (
            <>
              <LookBackButton />
              <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => setEditing(true)}>
                {t('common.edit')}
              </Button>
              {companyId && (
                <ButtonLink to="/quotes/new" search={{ companyId, contactId: id }} leftSection={<IconPlus size={16} />}>
                  {t('quote.new')}
                </ButtonLink>
              )}
            </>
          )
        }
      />
      <RecordLayout
        properties={[
          {
            label: t('contact.company'),
            value: companyId && (
              <TextLink to="/companies/$companyId" params={{ companyId }} size="sm">
                {companyName}
              </TextLink>
            ),
          },
          {
            label: t('contact.email'),
            value: (
              <Anchor href={`mailto:${email}`} size="sm">
                {email}
              </Anchor>
            ),
          },
          { label: t('contact.phone'), value: phone },
          { label: t('contact.language'), value: LANGUAGES.find(({ code }) => code === language)?.name ?? language },
        ]}
      >
        <Title order={2} mb="sm">
          {t('common.history')}
        </Title>
        <History of="contacts" id={id} />
      </RecordLayout>
      {editing && !isPast && <ContactForm contact={contact} onClose={() => setEditing(false)} />}
    </>
  );
}
