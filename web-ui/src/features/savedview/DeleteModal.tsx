import { Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedView } from '../../api/types';
import { useProblemWording } from '../../shared/problem/useProblemWording';
import { FormButtons } from '../../shared/ui/FormButtons';
import { notifyDone, notifyProblem } from '../../shared/ui/notify';
import { deleteSavedView, savedViewsQuery } from './queries';

interface Props {
  view: SavedView;
  onDeleted: () => void;
  onClose: () => void;
}

/** Asks once before a view is given up. */
export function DeleteModal({ view, onDeleted, onClose }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const wording = useProblemWording();
  const remove = useMutation({
    mutationFn: () => deleteSavedView(view.id),
    onSuccess: () => {
      queries.setQueryData(
        savedViewsQuery.queryKey,
        (page) => page && { ...page, items: page.items.filter(({ id }) => id !== view.id) },
      );
      notifyDone(t('savedView.deleted', { name: view.name }));
      onClose();
      onDeleted();
    },
    onError: (error) => notifyProblem(wording(error)),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    remove.mutate();
  };
  return (
    <Modal opened onClose={onClose} title={t('savedView.deleteTitle', { name: view.name })}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{t(view.shared ? 'savedView.deleteShared' : 'savedView.deleteText')}</Text>
          <FormButtons submit={t('savedView.delete')} busy={remove.isPending} onCancel={onClose} danger />
        </Stack>
      </form>
    </Modal>
  );
}
