import { expect, test } from 'vitest';
import type { AutomationIn, Block } from '@/api/automations';
import { draftOf, GROUPS, newBlock, newTrigger } from './blocks';
import { bodyOf, isSame } from './body';

const automation = (blocks: Block[], trigger: AutomationIn['trigger'] = { kind: 'call_missed' }): AutomationIn => ({ name: 'One', trigger, blocks });
const sent = (block: Block) => bodyOf(automation([block])).blocks[0];

test('a name and texts go without blanks around them', () => {
  expect(bodyOf({ ...automation([]), name: '  Missed calls ' }).name).toBe('Missed calls');
  expect(sent({ ...newBlock('create_task', 'b1'), kind: 'create_task', title: ' Call {{contact.name}} ', text: ' ' } as Block)).toMatchObject({ title: 'Call {{contact.name}}', text: '' });
  expect(sent({ id: 'b1', kind: 'send_email', to: { kind: 'contact' }, subject: ' Hello ', text: 'Text\n' })).toEqual({ id: 'b1', kind: 'send_email', to: { kind: 'contact' }, subject: 'Hello', text: 'Text' });
});

test('a trigger says only what narrows it', () => {
  expect(bodyOf(automation([], { kind: 'call_ended', directions: [], outcomes: ['missed'], first_call: null, target: false, conditions: [] })).trigger).toEqual({ kind: 'call_ended', outcomes: ['missed'], target: false });
  expect(bodyOf(automation([], newTrigger('contact_created'))).trigger).toEqual({ kind: 'contact_created', origins: ['call'] });
});

test('a condition has a value only where its operator asks for one', () => {
  const trigger = newTrigger('call_missed', [{ subject: 'contact', field: 'name', op: 'is_set', value: 'left over' }, { subject: 'call', field: 'utm_source', op: 'is', value: ' google ' }]);
  expect(bodyOf(automation([], trigger)).trigger.conditions).toEqual([{ subject: 'contact', field: 'name', op: 'is_set', value: null }, { subject: 'call', field: 'utm_source', op: 'is', value: 'google' }]);
});

test('a deal without a pipeline has no stage', () => {
  const deal = { ...newBlock('create_deal', 'b1'), stage_id: 'left over' } as Block;
  expect(sent(deal)).toEqual({ id: 'b1', kind: 'create_deal', pipeline_id: null, stage_id: null, name: '', amount: null, responsible: { kind: 'inherited' }, skip_if_open: true });
});

test('what stands in branches is tidied as well', () => {
  const split: Block = { id: 's', kind: 'split', branches: [{ name: ' Big ', conditions: [{ subject: 'deal', field: 'amount', op: 'more', value: ' 50000 ' }], blocks: [{ id: 'b', kind: 'add_tag', tag: ' vip ' }] }], otherwise: [{ id: 'w', kind: 'wait', minutes: null, until: { entity: 'deal', field: 'stage', value: ' ' } }] };
  expect(sent(split)).toEqual({
    id: 's', kind: 'split',
    branches: [{ name: 'Big', conditions: [{ subject: 'deal', field: 'amount', op: 'more', value: '50000' }], blocks: [{ id: 'b', kind: 'add_tag', tag: 'vip' }] }],
    otherwise: [{ id: 'w', kind: 'wait', minutes: null, until: { entity: 'deal', field: 'stage', value: null } }],
  });
});

test('what the server says in another order or leaves out is no change', () => {
  const mine = automation([newBlock('create_deal', 'b1'), newBlock('wait', 'b2')], newTrigger('contact_created'));
  const theirs = { trigger: { origins: ['call'], first_call: null, kind: 'contact_created' }, blocks: [{ skip_if_open: true, responsible: { kind: 'inherited' }, name: '', kind: 'create_deal', id: 'b1' }, { kind: 'wait', minutes: 60, id: 'b2' }], name: 'One' } as unknown as AutomationIn;
  expect(isSame(mine, draftOf(theirs))).toBe(true);
  expect(isSame(mine, { ...draftOf(theirs), name: 'Two' })).toBe(false);
  expect(isSame(mine, automation([newBlock('wait', 'b2'), newBlock('create_deal', 'b1')], newTrigger('contact_created')))).toBe(false);
});

test('a wait that came without a time has none', () => {
  expect(draftOf(automation([{ id: 'b1', kind: 'wait', until: { entity: 'deal', field: 'stage', value: null } } as Block])).blocks[0]).toMatchObject({ minutes: null });
});

test('every kind can be added and sent', () => {
  for (const kind of GROUPS.flatMap(({ kinds }) => kinds)) expect(sent(newBlock(kind, 'b1'))).toMatchObject({ id: 'b1', kind });
});
