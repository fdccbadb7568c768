import { Group, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmailTemplate } from '../../api/types';
import { LANGUAGES } from '../../i18n';
import { useIsAdmin } from '../../shared/session/keeper';
import { TextLink } from '../../shared/ui/links';
import { PageHeader } from '../../shared/ui/PageHeader';
import { RecordGate } from '../../shared/ui/RecordGate';
import { StatusPill } from '../../shared/ui/StatusPill';
import { useFreshQuery } from '../../shared/useFreshQuery';
import { useKindName } from './kinds';
import { templateQuery } from './queries';
import { TemplateEditor } from './TemplateEditor';

const route = getRouteApi('/templates/$kind/$language');

export function TemplatePage() {
  const key = route.useParams();
  const template = useFreshQuery(templateQuery(key));
  return (
    <RecordGate query={template}>
      {(record) => <TemplateRecord key={record.id} template={record} onReload={template.refetch} />}
    </RecordGate>
  );
}

function TemplateRecord({ template, onReload }: { template: EmailTemplate; onReload: () => Promise<unknown> }) {
  const { t } = useTranslation();
  const isAdmin = useIsAdmin();
  const kindName = useKindName();
  const [generation, setGeneration] = useState(0);
  const { kind, language, isDefault, version } = template;
  return (
    <>
      <PageHeader
        title={kindName(kind)}
        above={
          <TextLink to="/templates" size="xs" c="dimmed">
            {t('template.list')}
          </TextLink>
        }
        beside={
          <StatusPill tone={isDefault ? 'neutral' : 'info'}>
            {isDefault ? t('template.builtIn') : t('template.version', { version })}
          </StatusPill>
        }
        below={
          <Group gap="sm">
            {LANGUAGES.map(({ code, name }) =>
              code === language ? (
                <Text key={code} size="sm" fw={600} component="span">
                  {name}
                </Text>
              ) : (
                <TextLink key={code} to="/templates/$kind/$language" params={{ kind, language: code }} size="sm">
                  {name}
                </TextLink>
              ),
            )}
            {!isAdmin && <span>{t('template.readOnly')}</span>}
          </Group>
        }
      />
      <TemplateEditor
        key={generation}
        template={template}
        editable={isAdmin}
        onRestored={async () => {
          await onReload();
          setGeneration((before) => before + 1);
        }}
      />
    </>
  );
}
