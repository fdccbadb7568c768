import { Anchor, type AnchorProps, Button, type ButtonProps, NavLink, type NavLinkProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type LinkAttributes = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'color' | 'style'> & {
  ref?: Ref<HTMLAnchorElement>;
};

/** Links of the application's own pages, in the shapes the design knows. */
export const TextLink = createLink((props: AnchorProps & LinkAttributes) => <Anchor {...props} />);

export const ButtonLink = createLink((props: ButtonProps & LinkAttributes) => <Button component="a" {...props} />);

export const NavigationLink = createLink((props: NavLinkProps & LinkAttributes) => (
  <NavLink component="a" {...props} />
));
