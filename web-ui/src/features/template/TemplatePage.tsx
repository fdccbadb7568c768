import { Group, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../i18n';
import { LookBackButton } from '../../shared/moment/LookBackButton';
import { MomentBar } from '../../shared/moment/MomentBar';
import { useMoment } from '../../shared/moment/useMoment';
import { useIsAdmin } from '../../shared/session/keeper';
import { TextLink } from '../../shared/ui/links';
import { PageHeader } from '../../shared/ui/PageHeader';
import { RecordGate } from '../../shared/ui/RecordGate';
import { StatusPill } from '../../shared/ui/StatusPill';
import { useFreshQuery } from '../../shared/useFreshQuery';
import { useKindName } from './kinds';
import { templateQuery } from './queries';
import { TemplateEditor, type TemplateEditorProps } from './TemplateEditor';

const route = getRouteApi('/templates/$kind/$language');

export function TemplatePage() {
  const { isPast } = useMoment();
  return (
    <>
      <MomentBar />
      <TemplateAtMoment key={isPast ? 'past' : 'now'} />
    </>
  );
}

/** One for the past and another for now, so that no form starts from words of the past. */
function TemplateAtMoment() {
  const key = route.useParams();
  const { moment } = useMoment();
  const template = useFreshQuery(templateQuery(key, moment));
  return (
    <RecordGate query={template}>
      {(record) => <TemplateRecord key={record.id} template={record} onReload={template.refetch} />}
    </RecordGate>
  );
}

function TemplateRecord({ template, onReload }: Pick<TemplateEditorProps, 'template' | 'onReload'>) {
  const { t } = useTranslation();
  const isAdmin = useIsAdmin();
  const { isPast } = useMoment();
  const kindName = useKindName();
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
        actions={<LookBackButton />}
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
        key={isPast ? version : 'now'}
        template={template}
        editable={isAdmin && !isPast}
        onReload={onReload}
      />
    </>
  );
}
