// Takes the OpenAPI document over from a running server: npm run api:fetch -- http://localhost:8080
// Keys are sorted, so that a difference in openapi.json is a difference in the API.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const base = process.argv[2] ?? 'http://localhost:8080';
const response = await fetch(new URL('/api/v1/openapi.json', base)).catch(({ cause }) => ({ status: cause.code }));
if (!response.ok) {
  console.error(`${base} did not give its OpenAPI document: ${response.status}`);
  process.exit(1);
}
const file = fileURLToPath(new URL('../openapi.json', import.meta.url));
writeFileSync(file, `${JSON.stringify(sorted(await response.json()), null, 2)}\n`);

function sorted(value) {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
