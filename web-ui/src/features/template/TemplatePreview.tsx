import { Alert, Stack, Tabs, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../shared/problem/problem';
import { useProblemWording } from '../../shared/problem/useProblemWording';
import { previewQuery, type TemplateKey, type TemplateWords } from './queries';
import classes from './TemplateEditor.module.css';
import { previewPage } from './words';

interface Props {
  of: TemplateKey;
  words: TemplateWords;
}

/** The mail while its template is being written, from the same code that will send it. */
export function TemplatePreview({ of, words }: Props) {
  const { t } = useTranslation();
  const [settled] = useDebouncedValue(words, 300);
  const { data: mail, error } = useQuery(previewQuery(of, settled));
  return (
    <section className={`card ${classes.part}`} aria-label={t('template.preview')}>
      <Stack gap="sm">
        <Title order={2}>{t('template.preview')}</Title>
        <Text size="xs" c="dimmed">
          {t('template.previewHint')}
        </Text>
        {error && <Objections error={error} />}
        {mail && (
          <>
            <Text fw={600}>{mail.subject}</Text>
            <Tabs defaultValue="html" keepMounted={false}>
              <Tabs.List mb="sm">
                <Tabs.Tab value="html">{t('template.previewHtml')}</Tabs.Tab>
                <Tabs.Tab value="text">{t('template.previewText')}</Tabs.Tab>
              </Tabs.List>
              <Tabs.Panel value="html">
                <iframe
                  className={classes.frame}
                  title={t('template.preview')}
                  sandbox=""
                  srcDoc={previewPage(mail.html, of.language)}
                />
              </Tabs.Panel>
              <Tabs.Panel value="text">
                <Text size="sm" className="pre" lang={of.language}>
                  {mail.text}
                </Text>
              </Tabs.Panel>
            </Tabs>
          </>
        )}
      </Stack>
    </section>
  );
}

function Objections({ error }: { error: Error }) {
  const { t } = useTranslation();
  const wording = useProblemWording();
  const found = (isProblem(error) && error.problem.errors) || [];
  const details = found.length > 0 ? found.map(({ detail, code }) => detail ?? code) : [wording(error)];
  return (
    <Alert
      variant="light"
      color="yellow"
      title={t('template.previewBroken')}
      styles={{ title: { color: 'var(--mantine-color-text)' } }}
    >
      {details.map((detail) => (
        <Text key={detail} size="sm" c="var(--mantine-color-text)">
          {detail}
        </Text>
      ))}
    </Alert>
  );
}
