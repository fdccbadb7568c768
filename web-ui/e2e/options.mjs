import { parseArgs } from 'node:util';

/** What every story is told on its command line; the password comes from the environment, where no list of processes shows it. */
export function readOptions(...needed) {
  const { values: options } = parseArgs({
    options: {
      base: { type: 'string', default: 'http://localhost:8080' },
      user: { type: 'string', default: 'admin' },
      'password-env': { type: 'string', default: 'CRM_ADMIN_PASSWORD' },
      chromium: { type: 'string', default: '/usr/bin/chromium' },
      screenshots: { type: 'string' },
      ...Object.fromEntries(needed.map((name) => [name, { type: 'string' }])),
    },
  });
  const password = process.env[options['password-env']];
  if (!password || needed.some((name) => !options[name])) {
    const all = [...needed.map((name) => `--${name}`), `the password in ${options['password-env']}`];
    console.error(`needed: ${all.join(', ')}`);
    process.exit(2);
  }
  return { options, password };
}
