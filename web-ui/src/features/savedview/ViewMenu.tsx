import { Button, Menu } from '@mantine/core';
import {
  IconBookmark,
  IconCheck,
  IconChevronDown,
  IconLock,
  IconPencil,
  IconPlus,
  IconTrash,
  IconUsers,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SavedView } from '../../api/types';
import { useIsAdmin } from '../../shared/session/keeper';

interface Props {
  views: SavedView[];
  current?: SavedView;
  onPick: (view: SavedView) => void;
  onAsk: (what: 'new' | 'rename' | 'delete') => void;
  onShare: (view: SavedView, shared: boolean) => void;
}

/** What can be done with the views of a list; administrators may take back what others share. */
export function ViewMenu({ views, current, onPick, onAsk, onShare }: Props) {
  const { t } = useTranslation();
  const isAdmin = useIsAdmin();
  const mayTakeBack = current && (current.own || (isAdmin && current.shared));
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconBookmark size={16} />} rightSection={<IconChevronDown size={14} />}>
          {current?.name ?? t('savedView.views')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <ViewItems
          label={t('savedView.mine')}
          views={views.filter(({ own }) => own)}
          current={current}
          onPick={onPick}
        />
        <ViewItems
          label={t('savedView.shared')}
          views={views.filter(({ own }) => !own)}
          current={current}
          onPick={onPick}
        />
        {views.length > 0 && <Menu.Divider />}
        <Menu.Item leftSection={<IconPlus size={15} />} onClick={() => onAsk('new')}>
          {t('savedView.saveAs')}
        </Menu.Item>
        {current?.own && (
          <Menu.Item leftSection={<IconPencil size={15} />} onClick={() => onAsk('rename')}>
            {t('savedView.renameOf', { name: current.name })}
          </Menu.Item>
        )}
        {current?.own && !current.shared && (
          <Menu.Item leftSection={<IconUsers size={15} />} onClick={() => onShare(current, true)}>
            {t('savedView.share')}
          </Menu.Item>
        )}
        {mayTakeBack && current.shared && (
          <Menu.Item leftSection={<IconLock size={15} />} onClick={() => onShare(current, false)}>
            {t('savedView.unshare')}
          </Menu.Item>
        )}
        {mayTakeBack && (
          <Menu.Item leftSection={<IconTrash size={15} />} onClick={() => onAsk('delete')}>
            {t('savedView.deleteOf', { name: current.name })}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function ViewItems({ label, views, current, onPick }: Pick<Props, 'views' | 'current' | 'onPick'> & { label: string }) {
  const { t } = useTranslation();
  return (
    views.length > 0 && (
      <>
        <Menu.Label>{label}</Menu.Label>
        {views.map((view) => (
          <Menu.Item
            key={view.id}
            leftSection={view.id === current?.id ? <IconCheck size={15} /> : <span style={{ width: 15 }} />}
            rightSection={
              view.own && view.shared ? <IconUsers size={14} aria-label={t('savedView.isShared')} /> : undefined
            }
            onClick={() => onPick(view)}
          >
            {view.own ? view.name : t('savedView.of', { name: view.name, owner: view.ownerName })}
          </Menu.Item>
        ))}
      </>
    )
  );
}
