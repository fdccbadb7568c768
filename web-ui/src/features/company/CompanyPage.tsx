import { Button, Tabs } from '@mantine/core';
import { IconFileText, IconHistory, IconPencil, IconPlus, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Company } from '../../api/types';
import { countryName } from '../../shared/format/countries';
import { LookBackButton } from '../../shared/moment/LookBackButton';
import { MomentBar } from '../../shared/moment/MomentBar';
import { earliest } from '../../shared/moment/moment';
import { useMoment } from '../../shared/moment/useMoment';
import { ButtonLink, TextLink } from '../../shared/ui/links';
import { PageHeader } from '../../shared/ui/PageHeader';
import { RecordGate } from '../../shared/ui/RecordGate';
import { RecordLayout } from '../../shared/ui/RecordLayout';
import { History } from '../audit/History';
import { CompanyContacts } from './CompanyContacts';
import { CompanyForm } from './CompanyForm';
import { CompanyQuotes } from './CompanyQuotes';
import { companyQuery } from './queries';

const route = getRouteApi('/companies/$companyId');

export function CompanyPage() {
  const { companyId } = route.useParams();
  const { moment } = useMoment();
  const present = useQuery(companyQuery(companyId));
  const company = useQuery(companyQuery(companyId, moment));
  return (
    <>
      <MomentBar since={earliest(present.data?.createdAt, company.data?.createdAt)} />
      <RecordGate query={company}>{(record) => <CompanyRecord company={record} />}</RecordGate>
    </>
  );
}

function CompanyRecord({ company }: { company: Company }) {
  const { t } = useTranslation();
  const { isPast } = useMoment();
  const [editing, setEditing] = useState(false);
  return (
    <>
      <PageHeader
        title={company.name}
        above={
          <TextLink to="/companies" size="xs" c="dimmed">
            {t('company.list')}
          </TextLink>
        }
        actions={
          !isPast && (
            <>
              <LookBackButton />
              <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => setEditing(true)}>
                {t('common.edit')}
              </Button>
              <ButtonLink to="/quotes/new" search={{ companyId: company.id }} leftSection={<IconPlus size={16} />}>
                {t('quote.new')}
              </ButtonLink>
            </>
          )
        }
      />
      <RecordLayout
        properties={[
          { label: t('company.country'), value: countryName(company.country) },
          { label: t('company.email'), value: company.email },
          { label: t('company.phone'), value: company.phone },
          { label: t('company.address'), value: company.address },
          { label: t('company.taxId'), value: company.taxId },
        ]}
      >
        <Tabs defaultValue="contacts" keepMounted={false}>
          <Tabs.List mb="md">
            <Tabs.Tab value="contacts" leftSection={<IconUsers size={15} />}>
              {t('company.contacts')}
            </Tabs.Tab>
            <Tabs.Tab value="quotes" leftSection={<IconFileText size={15} />}>
              {t('company.quotes')}
            </Tabs.Tab>
            <Tabs.Tab value="history" leftSection={<IconHistory size={15} />}>
              {t('common.history')}
            </Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="contacts">
            <CompanyContacts companyId={company.id} />
          </Tabs.Panel>
          <Tabs.Panel value="quotes">
            <CompanyQuotes companyId={company.id} />
          </Tabs.Panel>
          <Tabs.Panel value="history">
            <History of="companies" id={company.id} />
          </Tabs.Panel>
        </Tabs>
      </RecordLayout>
      {editing && !isPast && <CompanyForm company={company} onClose={() => setEditing(false)} />}
    </>
  );
}
