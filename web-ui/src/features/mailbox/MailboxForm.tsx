import { Button, Modal, NumberInput, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Mailbox, Written } from '../../api/types';
import { useFormProblem } from '../../shared/problem/useFormProblem';
import { useProblemWording } from '../../shared/problem/useProblemWording';
import { useUser } from '../../shared/session/keeper';
import { FormButtons } from '../../shared/ui/FormButtons';
import { FormMessage } from '../../shared/ui/FormMessage';
import { notifyDone, notifyProblem } from '../../shared/ui/notify';
import { useRecordForm } from '../../shared/write/useRecordForm';
import { demoQuery } from '../demo/queries';
import { detailsOf, valuesOf } from './mailboxValues';
import { ProviderField } from './ProviderField';
import { addMailbox, changeMailbox, readMailbox } from './queries';
import { ReadingFields } from './ReadingFields';
import { SignInFields } from './SignInFields';
import { knownSecurity, SECURITIES, securityLabel, USUAL_PORT } from './security';
import { signInIfNeeded } from './signInIfNeeded';

interface Props {
  mailbox?: Mailbox;
  onClose: () => void;
  onSaved?: (saved: Written) => void;
}

export function MailboxForm({ mailbox, onClose, onSaved }: Props) {
  const { t } = useTranslation();
  const user = useUser();
  const wording = useProblemWording();
  const demo = useQuery(demoQuery);
  const form = useForm({ initialValues: mailbox ? valuesOf(mailbox) : valuesOf(undefined, user.displayName) });
  const problem = useFormProblem(form);
  const { submit, busy, conflict } = useRecordForm({
    slice: 'mailbox',
    record: mailbox,
    form,
    problem,
    add: (values) => addMailbox(detailsOf(values)),
    change: (id, version, values) => changeMailbox(id, version, detailsOf(values)),
    read: readMailbox,
    valuesOf,
    labels: { address: t('mailbox.address'), displayName: t('mailbox.displayName') },
    onSaved: (saved, values) => {
      notifyDone(t('mailbox.saved', { address: values.address }));
      if (values.smtp.provider !== '') {
        signInIfNeeded(saved, mailbox?.hold?.cause === 'AUTH').catch((error) => notifyProblem(wording(error)));
      }
      onClose();
      onSaved?.(saved);
    },
  });

  function choose(security: string | null) {
    const chosen = knownSecurity(security) ?? 'starttls';
    form.setFieldValue('smtp.security', chosen);
    form.setFieldValue('smtp.port', USUAL_PORT[chosen]);
  }

  return (
    <Modal opened onClose={onClose} size="lg" title={t(mailbox ? 'mailbox.edit' : 'mailbox.new')}>
      <form onSubmit={submit} autoComplete="off">
        <Stack gap="sm">
          {demo.data && !mailbox && (
            <Button
              variant="light"
              onClick={() => {
                form.setFieldValue('smtp.host', demo.data?.smtpHost ?? '');
                form.setFieldValue('smtp.port', demo.data?.smtpPort ?? 25);
                form.setFieldValue('smtp.security', 'none');
              }}
            >
              {t('mailbox.useDemo', { host: demo.data.smtpHost, port: demo.data.smtpPort })}
            </Button>
          )}
          <ProviderField form={form} />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <TextInput
              label={t('mailbox.address')}
              required
              type="email"
              data-autofocus
              {...form.getInputProps('address')}
            />
            <TextInput label={t('mailbox.displayName')} required {...form.getInputProps('displayName')} />
            <TextInput
              label={t('mailbox.host')}
              required
              placeholder="smtp.example.com"
              {...form.getInputProps('smtp.host')}
            />
            <Select
              label={t('mailbox.security')}
              required
              allowDeselect={false}
              data={SECURITIES.map((value) => ({ value, label: securityLabel(value, t) }))}
              {...form.getInputProps('smtp.security')}
              onChange={choose}
            />
            <NumberInput
              label={t('mailbox.port')}
              required
              min={1}
              max={65535}
              allowDecimal={false}
              hideControls
              {...form.getInputProps('smtp.port')}
            />
            <TextInput label={t('mailbox.username')} autoComplete="off" {...form.getInputProps('smtp.username')} />
          </SimpleGrid>
          <SignInFields form={form} mailbox={mailbox} />
          <ReadingFields form={form} />
          <FormMessage message={problem.message} />
          <FormButtons submit={t('common.save')} busy={busy} onCancel={onClose} />
        </Stack>
      </form>
      {conflict}
    </Modal>
  );
}
