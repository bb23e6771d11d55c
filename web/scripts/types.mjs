// Writes src/api/schema.gen.ts from ../openapi.json; with --check says whether it is up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import openapi, { astToString } from 'openapi-typescript';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'src', 'api', 'schema.gen.ts');
const said = `// Generated from openapi.json by \`npm run types\`; not edited by hand.\n${astToString(await openapi(pathToFileURL(join(root, '..', 'openapi.json'))))}`;

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== said) {
    console.error('src/api/schema.gen.ts is not what openapi.json says: run `npm run types`');
    process.exit(1);
  }
  console.log('src/api/schema.gen.ts is up to date');
} else {
  writeFileSync(target, said);
  console.log('src/api/schema.gen.ts written');
}
