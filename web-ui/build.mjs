// Builds the web UI for Maven: `node build.mjs` bundles into target/classes, `node build.mjs test` runs the unit tests.
// Nothing is done twice: packages are installed when the lock file changed, the bundle is built when a source changed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const home = dirname(fileURLToPath(import.meta.url));
const output = join(home, 'target/classes/META-INF/resources');
const OLDEST_NODE = 20;
const PACKAGES = ['package.json', 'package-lock.json', '.npmrc'];
const SOURCES = [...PACKAGES, 'src', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json', 'build.mjs'];

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  console.error(`web-ui needs Node ${OLDEST_NODE} or newer, this is ${process.version}: install it from nodejs.org`);
  process.exit(1);
}

onceFor(PACKAGES, join(home, 'node_modules/.lock-hash'), () => npm('ci', '--no-audit', '--no-fund'));
if (process.argv[2] === 'test') {
  onceFor(SOURCES, join(home, 'target/test-hash'), () => npm('test', '--silent'));
} else {
  onceFor(SOURCES, join(home, 'target/build-hash'), bundle, () => existsSync(join(output, 'index.html')));
}

/** Runs a task unless the same inputs went through it before; `stillThere` says whether what it made is still there. */
function onceFor(inputs, marker, task, stillThere = () => true) {
  const hash = hashOf(inputs);
  if (existsSync(marker) && readFileSync(marker, 'utf8') === hash && stillThere()) {
    return;
  }
  task();
  mkdirSync(dirname(marker), { recursive: true });
  writeFileSync(marker, hash);
}

function bundle() {
  npm('run', 'build', '--silent', '--', '--logLevel', 'warn');
  for (const file of filesUnder(output).filter((name) => /\.(js|css|html|svg)$/.test(name))) {
    const bytes = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
  }
}

function npm(...args) {
  try {
    execFileSync('npm', args, { cwd: home, stdio: 'inherit', shell: process.platform === 'win32' });
  } catch (error) {
    console.error(error.code === 'ENOENT' ? 'web-ui needs npm: install it with Node' : `npm ${args.join(' ')} failed`);
    process.exit(1);
  }
}

function hashOf(inputs) {
  const hash = createHash('sha256').update(process.version);
  for (const file of inputs.map((input) => join(home, input)).flatMap(filesUnder)) {
    hash.update(file.slice(home.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  try {
    return readdirSync(path, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => filesUnder(join(path, entry.name)));
  } catch (error) {
    if (error.code === 'ENOTDIR') {
      return [path];
    }
    throw error;
  }
}
