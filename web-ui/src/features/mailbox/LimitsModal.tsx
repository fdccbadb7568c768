import { Modal, NumberInput, SimpleGrid, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Mailbox } from '../../api/types';
import { useFormProblem } from '../../shared/problem/useFormProblem';
import { FormButtons } from '../../shared/ui/FormButtons';
import { FormMessage } from '../../shared/ui/FormMessage';
import { notifyDone } from '../../shared/ui/notify';
import { useWrite } from '../../shared/write/useWrite';
import { limitMailbox, readMailbox } from './queries';
import { useProviderName } from './useProviderName';

interface Values {
  perMinute: number | string;
  perDay: number | string;
}

/** How much may leave a mailbox, where its provider's limits do not fit. */
export function LimitsModal({ mailbox, onClose }: { mailbox: Mailbox; onClose: () => void }) {
  const { t } = useTranslation();
  const { id, version, address, ownLimits, provider } = mailbox;
  const providerName = useProviderName(provider);
  const form = useForm<Values>({
    initialValues: { perMinute: ownLimits.perMinute ?? '', perDay: ownLimits.perDay ?? '' },
  });
  const problem = useFormProblem(form);
  const save = useWrite({
    slice: 'mailbox',
    write: ({ perMinute, perDay }: Values) =>
      limitMailbox(id, version, { perMinute: numberOrNull(perMinute), perDay: numberOrNull(perDay) }),
    readBack: readMailbox,
  });
  const submit = form.onSubmit(async (values) => {
    problem.clear();
    try {
      await save.mutateAsync(values);
      notifyDone(t('mailbox.limitsSaved', { address }));
      onClose();
    } catch (error) {
      problem.show(error);
    }
  });
  return (
    <Modal opened onClose={onClose} title={t('mailbox.limitsTitle', { address })}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">
            {provider === 'GENERIC' ? t('mailbox.limitsNone') : t('mailbox.limitsText', { provider: providerName })}
          </Text>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <NumberInput
              label={t('mailbox.perMinute')}
              min={1}
              max={10_000}
              allowDecimal={false}
              data-autofocus
              {...form.getInputProps('perMinute')}
            />
            <NumberInput
              label={t('mailbox.perDay')}
              min={1}
              max={1_000_000}
              allowDecimal={false}
              {...form.getInputProps('perDay')}
            />
          </SimpleGrid>
          <FormMessage message={problem.message} />
          <FormButtons submit={t('common.save')} busy={save.isPending} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

function numberOrNull(typed: number | string): number | null {
  return typed === '' ? null : Number(typed);
}
