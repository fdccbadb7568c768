import { Input, Modal, PasswordInput, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { UserRegistration } from '../../api/types';
import { useFormProblem } from '../../shared/problem/useFormProblem';
import { FormButtons } from '../../shared/ui/FormButtons';
import { FormMessage } from '../../shared/ui/FormMessage';
import { notifyDone } from '../../shared/ui/notify';
import { useWrite } from '../../shared/write/useWrite';
import { readUser, registerUser } from './queries';
import { ROLES, roleName } from './roles';

export function UserForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const form = useForm<UserRegistration>({
    initialValues: { username: '', displayName: '', email: '', role: 'sales', password: '' },
  });
  const problem = useFormProblem(form);
  const register = useWrite({ slice: 'user', write: registerUser, readBack: readUser });

  const submit = form.onSubmit(async (values) => {
    problem.clear();
    try {
      await register.mutateAsync(values);
      notifyDone(t('user.saved', { name: values.displayName }));
      onClose();
    } catch (error) {
      problem.show(error);
    }
  });

  return (
    <Modal opened onClose={onClose} title={t('user.new')}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput label={t('user.displayName')} required data-autofocus {...form.getInputProps('displayName')} />
          <TextInput
            label={t('user.username')}
            required
            autoComplete="off"
            autoCapitalize="none"
            {...form.getInputProps('username')}
          />
          <TextInput label={t('user.email')} required type="email" {...form.getInputProps('email')} />
          <Input.Wrapper label={t('user.role')} labelElement="div">
            <SegmentedControl
              fullWidth
              aria-label={t('user.role')}
              data={ROLES.map((value) => ({ value, label: roleName(value, t) }))}
              {...form.getInputProps('role')}
            />
          </Input.Wrapper>
          <PasswordInput
            label={t('user.password')}
            description={t('user.passwordHint')}
            required
            autoComplete="new-password"
            {...form.getInputProps('password')}
          />
          <FormMessage message={problem.message} />
          <FormButtons submit={t('common.save')} busy={register.isPending} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
