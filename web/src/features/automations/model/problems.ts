import type { AutomationIn, Block, BlockProblem, Condition, Trigger, Vocabulary, Who } from '@/api/automations';
import { isBare, textOf } from './body';
import { placeholdersOf } from './own';
import { MOST_BLOCKS, walk } from './tree';

/** What the editor finds itself, while it is typed; the server has the last word. */
export type Code = 'required' | 'condition' | 'no_conditions' | 'unknown_placeholder' | 'nobody' | 'many_blocks' | 'unreached' | 'amount' | 'empty';
export interface Found { block_id: string | null; field: string; code: Code; detail?: string }

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The placeholders of a text that nobody knows. */
export function unknownIn(text: string, known: readonly string[]): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name).filter(name => !known.includes(name));
}

const isWrong = ({ field, op, value }: Condition) => field === '' || (!isBare(op) && (value ?? '').trim() === '');

/** What keeps an automation from being switched on. */
export function problemsOf({ name, trigger, blocks }: AutomationIn, vocabulary: (Pick<Vocabulary, 'placeholders'> & Partial<Pick<Vocabulary, 'own_fields'>>) | undefined): Found[] {
  const found: Found[] = [];
  if (name.trim() === '') found.push({ block_id: null, field: 'name', code: 'required' });
  found.push(...ofTrigger(trigger));
  const all = walk(blocks);
  if (all.length === 0) found.push({ block_id: null, field: 'blocks', code: 'empty' });
  if (all.length > MOST_BLOCKS) found.push({ block_id: null, field: 'blocks', code: 'many_blocks' });
  const placeholders = vocabulary === undefined ? undefined : placeholdersOf(vocabulary);
  for (const { block } of all) found.push(...ofBlock(block, placeholders));
  found.push(...unreached(blocks));
  return found;
}

function ofTrigger({ kind, conditions = [], entity, field }: Trigger): Found[] {
  const found: Found[] = [];
  if (kind === 'field_changed' && (!entity || !field)) found.push({ block_id: null, field: 'field', code: 'required' });
  if (conditions.some(isWrong)) found.push({ block_id: null, field: 'conditions', code: 'condition' });
  return found;
}

/** The texts of a block that may hold placeholders, by field; those in `NEEDED` must not be empty. */
function textsOf(block: Block): Record<string, string> {
  switch (block.kind) {
    case 'create_deal': case 'create_contact': return { name: block.name };
    case 'create_task': return { title: block.title, text: block.text };
    case 'set_field': return { value: block.value };
    case 'add_tag': return { tag: block.tag };
    case 'comment': case 'notify': return { text: block.text };
    case 'send_email': return { subject: block.subject, text: block.text };
    default: return {};
  }
}

const NEEDED: Partial<Record<Block['kind'], readonly string[]>> = { create_task: ['title'], add_tag: ['tag'], comment: ['text'], notify: ['text'], send_email: ['subject', 'text'] };

function ofBlock(block: Block, placeholders: readonly string[] | undefined): Found[] {
  const found: Found[] = [];
  const say = (field: string, code: Code, detail?: string) => found.push({ block_id: block.id, field, code, ...(detail === undefined ? {} : { detail }) });
  for (const [field, text] of Object.entries(textsOf(block))) {
    if (text.trim() === '' && NEEDED[block.kind]?.includes(field)) say(field, 'required');
    const unknown = placeholders === undefined ? [] : unknownIn(text, placeholders);
    if (unknown.length > 0) say(field, 'unknown_placeholder', unknown.map(one => `{{${one}}}`).join(', '));
  }
  for (const [field, who] of whoOf(block)) if (isNobody(who)) say(field, 'nobody');
  if (block.kind === 'create_deal' && block.amount !== null && !/^\d{1,13}(\.\d{1,2})?$/.test(block.amount)) say('amount', 'amount');
  if (block.kind === 'set_field' && block.field === '') say('field', 'required');
  if (block.kind === 'send_webhook' && block.webhook_id === null) say('webhook_id', 'required');
  if (block.kind === 'wait') {
    if (block.minutes === null && block.until === null) say('minutes', 'required');
    if (block.until?.field === '') say('until', 'required');
  }
  if (block.kind === 'filter') {
    if (block.conditions.length === 0) say('conditions', 'no_conditions');
    if (block.conditions.some(isWrong)) say('conditions', 'condition');
  }
  if (block.kind === 'split') {
    if (block.branches.length === 0) say('branches', 'required');
    block.branches.forEach(({ conditions }, at) => {
      if (conditions.length === 0) say(`branches[${at}]`, 'no_conditions');
      if (conditions.some(isWrong)) say(`branches[${at}]`, 'condition');
    });
  }
  return found;
}

function whoOf(block: Block): [string, Who | { kind: 'contact' }][] {
  switch (block.kind) {
    case 'create_deal': case 'create_contact': return [['responsible', block.responsible]];
    case 'create_task': return [['assignee', block.assignee]];
    case 'set_responsible': case 'notify': return [['who', block.who]];
    case 'send_email': return [['to', block.to]];
    default: return [];
  }
}

const isNobody = (who: Who | { kind: 'contact' }) => (who.kind === 'user' && !who.user_id) || (who.kind === 'rotate' && (who.user_ids ?? []).length === 0 && !who.team_id);

/** Blocks that stand behind an end. */
function unreached(blocks: readonly Block[]): Found[] {
  const lists = [blocks, ...walk(blocks).flatMap(({ block }) => (block.kind === 'split' ? [...block.branches.map(branch => branch.blocks), block.otherwise] : []))];
  return lists.flatMap(list => {
    const end = list.findIndex(({ kind }) => kind === 'end');
    const next = end === -1 ? undefined : list[end + 1];
    return next === undefined ? [] : [{ block_id: next.id, field: 'kind', code: 'unreached' as const }];
  });
}

/** Whether the server's name of a field, such as `conditions[0].value`, is that field or a part of it. */
export const isWithin = (name: string, field: string): boolean => name === field || name.startsWith(`${field}.`) || name.startsWith(`${field}[`);

/** A problem as it is shown. */
export interface Shown { block_id: string | null; field: string; text: string }

/**
 * What is found here, and what the server said of blocks that stand as it saw them. `say` has the words for what is found here, which know more of the form: where
 * both speak of a field, they are shown.
 */
export function shownProblems(draft: AutomationIn, saved: AutomationIn & { problems: BlockProblem[] }, found: readonly Found[], say: (found: Found) => string): Shown[] {
  const blocks = new Map(walk(draft.blocks).map(({ block }) => [block.id, textOf(block)]));
  const asSaved = new Set(walk(saved.blocks).filter(({ block }) => blocks.get(block.id) === textOf(block)).map(({ block }) => block.id));
  const isTriggerSame = textOf(draft.trigger) === textOf(saved.trigger) && draft.name === saved.name && (draft.blocks.length === 0) === (saved.blocks.length === 0);
  const said = saved.problems.filter(({ block_id: id }) => (id === null ? isTriggerSame : asSaved.has(id)));
  const isFound = ({ block_id: id, field }: BlockProblem) => found.some(one => id === one.block_id && isWithin(field, one.field));
  return [
    ...found.map(one => ({ block_id: one.block_id, field: one.field, text: say(one) })),
    ...said.filter(one => !isFound(one)).map(({ block_id, field, detail }) => ({ block_id, field, text: detail })),
  ];
}
