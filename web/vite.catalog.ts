import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const PREFIX = 'virtual:catalog/';

/** The repository's catalogs, which the server reads, too. */
export const LOCALES = join(import.meta.dirname, '..', 'locales');

/** Texts that only the server says; the browser gets them ready-made in its answers. */
const SERVER_ONLY = new Set(['api.ftl', 'chaos.ftl', 'files.ftl', 'form-page.ftl', 'mail.ftl']);

/** The files of a language that the browser gets. */
export function catalogFiles(language: string): string[] {
  return readdirSync(join(LOCALES, language))
    .filter(name => name.endsWith('.ftl') && !SERVER_ONLY.has(name))
    .sort();
}

/** `virtual:catalog/<language>`: all texts of a language as one Fluent source, so that each language is one chunk. */
export function catalog(): Plugin {
  return {
    name: 'catalog',
    resolveId: id => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const language = id.slice(PREFIX.length + 1);
      const files = catalogFiles(language).map(name => join(LOCALES, language, name));
      for (const file of files) this.addWatchFile(file);
      const text = files.map(file => readFileSync(file, 'utf8')).join('\n');
      return `export default ${JSON.stringify(text.replace(/^#.*\n/gm, ''))};`;
    },
  };
}
