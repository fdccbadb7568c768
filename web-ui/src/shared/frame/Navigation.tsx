import { Indicator, ScrollArea, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { attentionQuery } from '../../features/delivery/queries';
import { ViewLinks } from '../../features/savedview/ViewLinks';
import { NavigationLink } from '../ui/links';
import classes from './Navigation.module.css';
import { type Place, usePlaces } from './places';

const SECTIONS = [
  { key: 'work', label: 'nav.sectionWork' },
  { key: 'setup', label: 'nav.sectionSetup' },
  { key: 'oversight', label: 'nav.sectionOversight' },
] as const;

interface Props {
  collapsed: boolean;
  onNavigate: () => void;
}

export function Navigation({ collapsed, onNavigate }: Props) {
  const { t } = useTranslation();
  const places = usePlaces();
  return (
    <ScrollArea className={classes.scroll} type="never">
      {SECTIONS.map(({ key, label }) => {
        const here = places.filter((place) => place.section === key);
        return (
          here.length > 0 && (
            <Fragment key={key}>
              <div className={classes.section} data-collapsed={collapsed || undefined}>
                {collapsed ? '' : t(label)}
              </div>
              {here.map((place) => (
                <Fragment key={place.key}>
                  <PlaceLink place={place} collapsed={collapsed} onNavigate={onNavigate} />
                  {!collapsed && <ViewLinks place={place.key} onNavigate={onNavigate} />}
                </Fragment>
              ))}
            </Fragment>
          )
        );
      })}
    </ScrollArea>
  );
}

function PlaceLink({ place, collapsed, onNavigate }: { place: Place } & Props) {
  const { t } = useTranslation();
  const waiting = useWaiting(place);
  const name = t(`nav.${place.key}`);
  const label = waiting ? `${name}: ${t('nav.waiting', { waiting })}` : name;
  const Icon = place.icon;
  const icon = <Icon size={18} stroke={1.6} aria-hidden />;
  return (
    <Tooltip label={label} position="right" disabled={!collapsed}>
      <NavigationLink
        to={place.to}
        activeOptions={{ exact: place.to === '/', includeSearch: false }}
        activeProps={{ 'data-here': true }}
        className={classes.link}
        aria-label={name}
        aria-description={waiting ? t('nav.waiting', { waiting }) : undefined}
        label={collapsed ? undefined : name}
        leftSection={
          waiting && collapsed ? (
            <Indicator color="red" size={8} display="flex">
              {icon}
            </Indicator>
          ) : (
            icon
          )
        }
        rightSection={waiting && !collapsed ? <span className={classes.waiting} data-waiting={waiting} /> : undefined}
        onClick={onNavigate}
      />
    </Tooltip>
  );
}

/** How much waits there for whoever is signed in, in short; nothing when nothing does. */
function useWaiting(place: Place): string | null {
  const { data } = useQuery({ ...attentionQuery, enabled: place.key === 'deliveries' });
  return place.key === 'deliveries' && data && data.count > 0 ? `${data.count}${data.more ? '+' : ''}` : null;
}
