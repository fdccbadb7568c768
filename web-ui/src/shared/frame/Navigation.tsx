import { ScrollArea, Tooltip } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
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
                <PlaceLink key={place.key} place={place} collapsed={collapsed} onNavigate={onNavigate} />
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
  const label = t(`nav.${place.key}`);
  const Icon = place.icon;
  return (
    <Tooltip label={label} position="right" disabled={!collapsed}>
      <NavigationLink
        to={place.to}
        activeOptions={{ exact: place.to === '/', includeSearch: false }}
        activeProps={{ 'data-here': true }}
        className={classes.link}
        aria-label={label}
        label={collapsed ? undefined : label}
        leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
        onClick={onNavigate}
      />
    </Tooltip>
  );
}
