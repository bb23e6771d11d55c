import { expect, test } from 'vitest';
import type { AutomationIn, Block, BlockProblem } from '@/api/automations';
import { newBlock } from './blocks';
import { isWithin, problemsOf, shownProblems, unknownIn } from './problems';

const vocabulary = { placeholders: ['contact.name', 'call.number'] };
const whole = (blocks: Block[], trigger: AutomationIn['trigger'] = { kind: 'call_missed' }): AutomationIn => ({ name: 'One', trigger, blocks });
const said = (automation: AutomationIn) => problemsOf(automation, vocabulary).map(({ block_id: id, field, code }) => `${id ?? '-'} ${field} ${code}`);
const block = (kind: Block['kind'], change: object = {}): Block => ({ ...newBlock(kind, 'b'), ...change });

test('an automation needs a name and a block', () => {
  expect(said({ name: ' ', trigger: { kind: 'call_missed' }, blocks: [] })).toEqual(['- name required', '- blocks empty']);
  expect(said(whole([block('create_deal')]))).toEqual([]);
});

test.each<[Block, string[]]>([
  [block('create_task'), ['b title required']],
  [block('create_task', { title: 'Call', assignee: { kind: 'user', user_id: null } }), ['b assignee nobody']],
  [block('create_task', { title: 'Call', assignee: { kind: 'rotate', user_ids: [] } }), ['b assignee nobody']],
  [block('create_task', { title: 'Call', assignee: { kind: 'rotate', team_id: 't' } }), []],
  [block('create_deal', { name: '{{contact.name}}, {{ call.number }}' }), []],
  [block('create_deal', { name: '{{contact.nmae}}' }), ['b name unknown_placeholder']],
  [block('create_deal', { amount: 'a lot' }), ['b amount amount']],
  [block('create_deal', { amount: '12500.50' }), []],
  [block('add_tag'), ['b tag required']],
  [block('comment', { text: '  ' }), ['b text required']],
  [block('send_email'), ['b subject required', 'b text required']],
  [block('send_webhook'), ['b webhook_id required']],
  [block('notify', { text: 'Look' }), []],
  [block('set_responsible'), ['b who nobody']],
  [block('wait', { minutes: null }), ['b minutes required']],
  [block('wait', { minutes: null, until: { entity: 'deal', field: 'stage', value: null } }), []],
  [block('filter'), ['b conditions no_conditions']],
  [block('filter', { conditions: [{ subject: 'call', field: 'direction', op: 'is', value: '' }] }), ['b conditions condition']],
  [block('filter', { conditions: [{ subject: 'contact', field: 'name', op: 'is_set', value: null }] }), []],
  [block('split'), ['b branches[0] no_conditions']],
])('%o', (one, expected) => {
  expect(said(whole([one]))).toEqual(expected);
});

test('what stands in a branch, and behind an end', () => {
  const split = block('split', { branches: [{ name: '', conditions: [{ subject: 'contact', field: 'name', op: 'is_set', value: null }], blocks: [newBlock('add_tag', 't')] }], otherwise: [newBlock('end', 'e'), newBlock('create_deal', 'd')] });
  expect(said(whole([split]))).toEqual(['t tag required', 'd kind unreached']);
});

test('a trigger', () => {
  expect(said(whole([block('create_deal')], { kind: 'field_changed', entity: 'deal', field: null }))).toEqual(['- field required']);
  expect(said(whole([block('create_deal')], { kind: 'call_missed', conditions: [{ subject: 'call', field: 'talk_seconds', op: 'more', value: null }] }))).toEqual(['- conditions condition']);
});

test('placeholders that nobody knows', () => {
  expect(unknownIn('{{contact.name}} {{ who }} {not} {{}}', vocabulary.placeholders)).toEqual(['who', '']);
});

test('the server has the last word, until its block is changed', () => {
  const problems: BlockProblem[] = [{ block_id: 'b', field: 'stage_id', code: 'gone', detail: 'The stage is gone.' }];
  const deal = block('create_deal', { pipeline_id: 'p', stage_id: 's' });
  const saved = { ...whole([deal]), problems };
  const shown = (draft: AutomationIn) => shownProblems(draft, saved, problemsOf(draft, vocabulary), ({ code }) => code).map(({ text }) => text);
  expect(shown(whole([deal]))).toEqual(['The stage is gone.']);
  expect(shown(whole([{ ...deal, stage_id: 'other' } as Block]))).toEqual([]);
  expect(shown(whole([{ ...deal, name: '{{x}}' } as Block]))).toEqual(['unknown_placeholder']);
  expect(shown(whole([]))).toEqual(['empty']);
});

test.each([['conditions[0].value', 'conditions', true], ['assignee.user_id', 'assignee', true], ['text', 'text', true], ['texts', 'text', false], ['branches[1].conditions', 'branches[0]', false]])('%s is within %s: %o', (name, field, expected) => {
  expect(isWithin(name, field)).toBe(expected);
});

test('of two words on one field those of the form are shown', () => {
  const task = block('create_task');
  const saved = { ...whole([task]), problems: [{ block_id: 'b', field: 'title', code: 'required', detail: 'Write what is to do.' }] };
  expect(shownProblems(whole([task]), saved, problemsOf(whole([task]), vocabulary), ({ code }) => code)).toEqual([{ block_id: 'b', field: 'title', text: 'required' }]);
});
