import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWording } from '../../shared/problem/useProblemWording';
import { notifyDone, notifyProblem } from '../../shared/ui/notify';
import { useWrite } from '../../shared/write/useWrite';
import { DeleteModal } from './DeleteModal';
import { isChanged, type ListName, parametersFrom, type Search, searchOf } from './lists';
import { NameModal } from './NameModal';
import { addSavedView, changeSavedView, readSavedView, savedViewsQuery, shareSavedView } from './queries';
import { ViewMenu } from './ViewMenu';

interface Props {
  list: ListName;
  /** What stands in the address; `view` names the view that was picked. */
  search: Search;
}

/** The views of a list: pick one, keep what the list shows now, change what one has. */
export function SavedViews({ list, search }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const wording = useProblemWording();
  const [asking, setAsking] = useState<'new' | 'rename' | 'delete' | null>(null);
  const views = (useQuery(savedViewsQuery).data?.items ?? []).filter((view) => view.list === list);
  const current = views.find(({ id }) => id === search.view);
  const shown = parametersFrom(list, search);
  const go = (parameters: Record<string, string>, view?: string) =>
    navigate({ to: `/${list}`, search: { ...searchOf(list, parameters), view } });

  const write = useWrite({
    slice: 'savedview',
    write: (change: () => ReturnType<typeof addSavedView>) => change(),
    readBack: readSavedView,
  });
  const attempt = (change: () => ReturnType<typeof addSavedView>, done: string) =>
    write.mutateAsync(change).then(
      () => notifyDone(done),
      (error: unknown) => notifyProblem(wording(error)),
    );

  return (
    <Group gap="xs">
      {current?.own && isChanged(list, search, current) && (
        <Button
          variant="light"
          loading={write.isPending}
          onClick={() =>
            void attempt(
              () => changeSavedView(current.id, current.version, current.name, shown),
              t('savedView.saved', { name: current.name }),
            )
          }
        >
          {t('savedView.saveChanges')}
        </Button>
      )}
      <ViewMenu
        views={views}
        current={current}
        onPick={(view) => void go(view.parameters, view.id)}
        onAsk={setAsking}
        onShare={(view, shared) =>
          void attempt(
            () => shareSavedView(view.id, shared),
            t(shared ? 'savedView.sharedDone' : 'savedView.privateDone', { name: view.name }),
          )
        }
      />
      {asking === 'new' && (
        <NameModal
          title={t('savedView.new')}
          onClose={() => setAsking(null)}
          onSave={async (name) => {
            const { id } = await write.mutateAsync(() => addSavedView(list, name, shown));
            notifyDone(t('savedView.saved', { name }));
            await go(shown, id);
          }}
        />
      )}
      {asking === 'rename' && current && (
        <NameModal
          title={t('savedView.rename')}
          name={current.name}
          onClose={() => setAsking(null)}
          onSave={(name) =>
            write.mutateAsync(() => changeSavedView(current.id, current.version, name, current.parameters))
          }
        />
      )}
      {asking === 'delete' && current && (
        <DeleteModal view={current} onClose={() => setAsking(null)} onDeleted={() => void go(shown)} />
      )}
    </Group>
  );
}
