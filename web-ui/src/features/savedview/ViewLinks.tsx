import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { NavigationLink } from '../../shared/ui/links';
import { LISTS, type ListName, searchOf } from './lists';
import { savedViewsQuery } from './queries';
import classes from './ViewLinks.module.css';

const MOST = 8;

/** The views of a list in the navigation, one's own before those of others. */
export function ViewLinks({ place, onNavigate }: { place: string; onNavigate: () => void }) {
  const list = LISTS.find((one) => one === place);
  return list ? <Links list={list} onNavigate={onNavigate} /> : null;
}

function Links({ list, onNavigate }: { list: ListName; onNavigate: () => void }) {
  const { data } = useQuery(savedViewsQuery);
  const shown = useSearch({ strict: false, select: (search: { view?: string }) => search.view });
  const views = (data?.items ?? []).filter((view) => view.list === list);
  const first = [...views.filter(({ own }) => own), ...views.filter(({ own }) => !own)].slice(0, MOST);
  return first.map(({ id, name, parameters }) => (
    <NavigationLink
      key={id}
      to={`/${list}`}
      search={{ ...searchOf(list, parameters), view: id }}
      className={classes.view}
      data-shown={id === shown || undefined}
      label={name}
      onClick={onNavigate}
    />
  ));
}
