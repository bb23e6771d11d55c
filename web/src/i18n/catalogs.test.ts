import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, Visitor, type Entry, type Message, type SelectExpression, type VariableReference } from '@fluent/syntax';
import { expect, test } from 'vitest';
import { catalogFiles, LOCALES } from '../../vite.catalog';

const SOURCES = join(import.meta.dirname, '..');
/** As xtask/src/lint/locales.rs has them. */
const PLURALS: Record<string, string[]> = { en: ['one', 'other'], uk: ['one', 'few', 'many'], ru: ['one', 'few', 'many'] };
const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'];

interface Text { file: string; variables: string[]; plurals: string[][] }

/** Every text of a language by its id (`a-b`, or `a-b.label` for an attribute). */
function texts(language: string): Map<string, Text> {
  const found = new Map<string, Text>();
  for (const file of catalogFiles(language)) {
    for (const entry of parse(readFileSync(join(LOCALES, language, file), 'utf8'), { withSpans: false }).body) {
      if (entry.type === 'Junk') throw new Error(`locales/${language}/${file} cannot be read: ${entry.content}`);
      if (entry.type !== 'Message') continue;
      for (const [id, pattern] of partsOf(entry)) {
        if (found.has(id)) throw new Error(`locales/${language}: ${id} is there twice`);
        found.set(id, { file, ...usesOf(pattern) });
      }
    }
  }
  return found;
}

function partsOf(message: Message): [string, Entry | object][] {
  const parts: [string, object][] = message.value ? [[message.id.name, message.value]] : [];
  return [...parts, ...message.attributes.map((attribute): [string, object] => [`${message.id.name}.${attribute.id.name}`, attribute.value])];
}

function usesOf(pattern: object): { variables: string[]; plurals: string[][] } {
  const variables = new Set<string>();
  const plurals: string[][] = [];
  class Uses extends Visitor {
    override visitVariableReference(node: VariableReference) { variables.add(node.id.name); }
    override visitSelectExpression(node: SelectExpression) {
      const keys = node.variants.map(variant => (variant.key.type === 'Identifier' ? variant.key.name : ''));
      if (keys.every(key => CATEGORIES.includes(key)) && keys.some(key => key !== 'other')) plurals.push(keys);
      this.genericVisit(node);
    }
  }
  new Uses().visit(pattern as never);
  return { variables: [...variables].sort(), plurals };
}

/** The source files of the application, tests aside. */
function sources(folder = SOURCES): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'testing' ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) && !/\.(test|gen|d)\./.test(entry.name) ? [path] : [];
  });
}

const english = texts('en');

test.each(['uk', 'ru'])('%s says all that English says, with the same variables', language => {
  const translated = texts(language);
  expect([...translated.keys()].sort()).toEqual([...english.keys()].sort());
  for (const [id, text] of english) {
    expect({ id, file: translated.get(id)?.file, variables: translated.get(id)?.variables }).toEqual({ id, file: text.file, variables: text.variables });
  }
});

test.each(Object.keys(PLURALS))('%s has all its plural forms', language => {
  for (const [id, { plurals }] of texts(language)) {
    for (const keys of plurals) expect({ id, missing: PLURALS[language]?.filter(form => !keys.includes(form)) }).toEqual({ id, missing: [] });
  }
});

test('an id begins with the name of its file', () => {
  const strays = [...english].filter(([id, { file }]) => !id.startsWith(`${file.replace('.ftl', '')}-`));
  expect(strays.map(([id]) => id)).toEqual([]);
});

test('what the sources say is in the catalog, and nothing else is', () => {
  const rooms = [...new Set([...english.values()].map(({ file }) => file.replace('.ftl', '')))].join('|');
  const literals = new Set<string>();
  const prefixes = new Set<string>();
  const asked = new Set<string>();
  for (const file of sources()) {
    const source = readFileSync(file, 'utf8');
    for (const [, id] of source.matchAll(/['"]([a-z][\w-]*)['"]/g)) if (id) literals.add(id);
    // `t(`calls-outcome-${outcome}`)` uses all that begins so.
    for (const [, prefix] of source.matchAll(new RegExp(`\`((?:${rooms})-[\\w-]*)\\$\\{`, 'g'))) if (prefix) prefixes.add(prefix);
    for (const [, id] of source.matchAll(/\bt\([^()'"`]*['"]([\w-]+)['"]/g)) if (id) asked.add(id);
    for (const [, id] of source.matchAll(/(?:textId:\s*|<Localized[^>]*\sid=)['"]([\w-]+)['"]/g)) if (id) asked.add(id);
    for (const [, id] of source.matchAll(new RegExp(`['"]((?:${rooms})-[\\w-]+)['"]`, 'g'))) if (id) asked.add(id);
  }
  const ids = new Set([...english.keys()].map(id => id.split('.')[0] ?? id));
  const unused = [...ids].filter(id => !literals.has(id) && ![...prefixes].some(prefix => id.startsWith(prefix)));
  expect(unused, 'nobody says these').toEqual([]);
  expect([...asked].filter(id => !ids.has(id)), 'these are missing').toEqual([]);
  expect([...prefixes].filter(prefix => ![...ids].some(id => id.startsWith(prefix))), 'nothing begins so').toEqual([]);
});
