import { IconTemplate } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EmailTemplate } from '../../api/types';
import { LANGUAGES } from '../../i18n';
import { LookBackButton } from '../../shared/moment/LookBackButton';
import { MomentBar } from '../../shared/moment/MomentBar';
import { useMoment } from '../../shared/moment/useMoment';
import { EmptyState } from '../../shared/ui/EmptyState';
import { TextLink } from '../../shared/ui/links';
import { PagedTable } from '../../shared/ui/PagedTable';
import { PageHeader } from '../../shared/ui/PageHeader';
import { StatusPill } from '../../shared/ui/StatusPill';
import { useKindName } from './kinds';
import { templatesQuery } from './queries';

/** What mails say: one row per occasion and language. */
export function TemplatesPage() {
  const { t } = useTranslation();
  const kindName = useKindName();
  const { moment } = useMoment();
  const list = useInfiniteQuery(templatesQuery(moment));
  return (
    <>
      <PageHeader title={t('template.list')} actions={<LookBackButton />} />
      <MomentBar />
      <PagedTable<EmailTemplate>
        label={t('template.list')}
        list={list}
        columns={[
          {
            key: 'kind',
            header: t('template.kindHeader'),
            cell: ({ kind, language }) => (
              <TextLink className="rowButton" to="/templates/$kind/$language" params={{ kind, language }}>
                {kindName(kind)}
              </TextLink>
            ),
          },
          { key: 'language', header: t('template.language'), cell: ({ language }) => languageName(language) },
          { key: 'subject', header: t('template.subject'), cell: ({ subject }) => subject, visibleFrom: 'sm' },
          { key: 'state', header: t('template.state'), cell: (template) => <State template={template} /> },
        ]}
        empty={<EmptyState icon={IconTemplate} title={t('template.list')} text={t('common.nothingFound')} />}
      />
    </>
  );
}

function State({ template }: { template: EmailTemplate }) {
  const { t } = useTranslation();
  return template.isDefault ? (
    <StatusPill tone="neutral">{t('template.builtIn')}</StatusPill>
  ) : (
    <StatusPill tone="info">{t('template.changedBy', { name: template.updatedBy })}</StatusPill>
  );
}

function languageName(code: string): string {
  return LANGUAGES.find((language) => language.code === code)?.name ?? code;
}
