import { Alert, Button, Group, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client';
import { Brand } from '../../shared/frame/Brand';
import { LanguageMenu } from '../../shared/frame/LanguageMenu';
import { SchemeSwitch } from '../../shared/frame/SchemeSwitch';
import { isProblem } from '../../shared/problem/problem';
import { useProblemWording } from '../../shared/problem/useProblemWording';
import { keeper } from '../../shared/session/keeper';
import classes from './SignInPage.module.css';

export function SignInPage({ expired }: { expired: boolean }) {
  const { t } = useTranslation();
  const wording = useProblemWording();
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const form = useForm({ initialValues: { username: '', password: '' } });

  const submit = form.onSubmit(async (credentials) => {
    setBusy(true);
    setMessage(null);
    try {
      keeper.signIn(await answerOf(api.POST('/api/v1/auth/login', { body: credentials })));
    } catch (error) {
      setMessage(isProblem(error, 401) ? t('signIn.bad') : wording(error));
      setBusy(false);
    }
  });

  return (
    <main className={classes.page}>
      <title>{`${t('signIn.title')} · ${t('app.name')}`}</title>
      <Group className={classes.switches} gap={4}>
        <LanguageMenu />
        <SchemeSwitch />
      </Group>
      <div className={classes.box}>
        <Brand size={34} />
        <Text c="dimmed" size="sm" mt={6}>
          {t('app.tagline')}
        </Text>
        <form onSubmit={submit} className={`card ${classes.form}`}>
          <Stack gap="sm">
            <Title order={1} size="h2">
              {t('signIn.title')}
            </Title>
            {expired && !message && <Alert variant="light">{t('signIn.expired')}</Alert>}
            {message && (
              <Alert role="alert" color="red" variant="light" styles={{ message: { color: 'inherit' } }}>
                {message}
              </Alert>
            )}
            <TextInput
              label={t('signIn.username')}
              required
              withAsterisk={false}
              autoFocus
              autoComplete="username"
              autoCapitalize="none"
              {...form.getInputProps('username')}
            />
            <PasswordInput
              label={t('signIn.password')}
              required
              withAsterisk={false}
              autoComplete="current-password"
              {...form.getInputProps('password')}
            />
            <Button type="submit" loading={busy} mt={4}>
              {t('signIn.submit')}
            </Button>
          </Stack>
        </form>
      </div>
    </main>
  );
}
