import { camera, violations } from './browser.mjs';
import { expect } from './story.mjs';

/** What every story does on a page: find its parts, go from place to place, look around. */
export function visitor(page, story, screenshots) {
  const photograph = camera(page, screenshots);
  const main = page.getByRole('main');
  const heading = (name) => main.getByRole('heading', { level: 1, name });
  const settled = () => page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);

  async function goTo(place) {
    await page.getByRole('navigation').getByRole('link', { name: place, exact: true }).click();
    await heading(place === 'Home' ? 'What do I do now' : place).waitFor();
  }

  async function signIn(user, password) {
    await page.getByLabel('Username').fill(user);
    await page.getByRole('textbox', { name: 'Password' }).fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
  }

  async function look(name) {
    if (story.broken) {
      return;
    }
    await settled();
    await photograph(name);
    await story.check(`axe finds nothing on: ${name}`, async () => {
      const found = await violations(page);
      expect(found.length === 0, found.join('\n'));
    });
  }

  /** The same at the width of a phone, then wide again. */
  async function lookOnPhone(name) {
    if (story.broken) {
      return;
    }
    const wide = page.viewportSize();
    await page.setViewportSize({ width: 390, height: 844 });
    await story.check(`fits a phone: ${name}`, () =>
      page.waitForFunction(() => document.documentElement.scrollWidth <= window.innerWidth),
    );
    await look(`${name}-phone`);
    await page.setViewportSize(wide);
  }

  /** Lets the server answer the next request to `address`, and the page wait for that answer until it is released. */
  async function holdFirstAnswer(address) {
    const [read, release] = [gate(), gate()];
    const hold = async (route) => {
      const response = await route.fetch();
      read.open();
      await release.opened;
      await route.fulfill({ response });
    };
    await page.route(address, hold, { times: 1 });
    return { read: read.opened, release: release.open };
  }

  return {
    main,
    dialog: page.getByRole('dialog'),
    heading,
    settled,
    goTo,
    signIn,
    photograph,
    look,
    lookOnPhone,
    holdFirstAnswer,
  };
}

function gate() {
  let open;
  const opened = new Promise((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
