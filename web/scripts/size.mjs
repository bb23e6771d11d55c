// What a browser loads before the first screen shows: the entry, what it imports, a catalog and the calls. Fails above the bar.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const BAR_KIB = 350;
const dist = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');
const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'));

/** The entry and what the first screen after it needs; of the languages the largest. */
const begins = ['index.html', 'src/pages/calls/CallsPage.tsx'];
const languages = Object.keys(manifest).filter(key => key.includes('virtual:catalog/'));
const sizes = new Map();

function size(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(join(dist, file)), { level: 9 }).length);
  return sizes.get(file);
}
languages.sort((a, b) => size(manifest[b].file) - size(manifest[a].file));

const seen = new Set();
function take(key) {
  const chunk = manifest[key];
  if (!chunk || seen.has(chunk.file)) return;
  seen.add(chunk.file);
  for (const other of chunk.imports ?? []) take(other);
}
[...begins, ...languages.slice(0, 1)].forEach(take);

const kib = bytes => (bytes / 1024).toFixed(1).padStart(7);
let total = 0;
for (const file of [...seen].filter(name => name.endsWith('.js')).sort((a, b) => size(b) - size(a))) {
  total += size(file);
  console.log(`${kib(size(file))} KiB  ${file}`);
}
console.log(`${kib(total)} KiB  first load, compressed script (bar: ${BAR_KIB} KiB)`);
if (total > BAR_KIB * 1024) process.exit(1);
