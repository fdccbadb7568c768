/** jsdom has no media queries; Mantine asks for the colour scheme. */
class NoMatch extends EventTarget {
  readonly matches = false;
}

window.matchMedia = () => new NoMatch() as MediaQueryList;
