import {
  IconArrowsSplit2, IconBell, IconBriefcase, IconChecklist, IconClipboardText, IconFilter, IconFlag, IconForms, IconHourglass, IconMail, IconMessage, IconPencil,
  IconPhoneIncoming, IconPhoneOff, IconPhoneX, IconQuestionMark, IconSparkles, IconTag, IconTransfer, IconUserCheck, IconUserPlus, IconWebhook, type Icon,
} from '@tabler/icons-react';
import type { AutomationIn, Block, BlockFields, BlockKind, Trigger, TriggerKind } from '@/api/automations';

/** What can be added, in the groups in which it is offered. */
export const GROUPS: readonly { key: 'make' | 'change' | 'tell' | 'flow'; kinds: readonly BlockKind[] }[] = [
  { key: 'make', kinds: ['create_deal', 'create_task', 'create_contact', 'comment'] },
  { key: 'change', kinds: ['set_field', 'set_responsible', 'add_tag'] },
  { key: 'tell', kinds: ['notify', 'send_email', 'send_webhook'] },
  { key: 'flow', kinds: ['wait', 'filter', 'split', 'end'] },
];

export const BLOCK_ICONS: Record<BlockKind, Icon> = {
  create_deal: IconBriefcase, create_task: IconChecklist, create_contact: IconUserPlus, set_field: IconPencil, set_responsible: IconUserCheck, add_tag: IconTag, comment: IconMessage,
  send_webhook: IconWebhook, send_email: IconMail, notify: IconBell, wait: IconHourglass, filter: IconFilter, split: IconArrowsSplit2, end: IconFlag,
};

export const TRIGGER_ICONS: Record<TriggerKind, Icon> = {
  contact_created: IconUserPlus, call_ended: IconPhoneOff, call_answered: IconPhoneIncoming, call_missed: IconPhoneX, call_processed: IconSparkles, deal_created: IconBriefcase, deal_moved: IconTransfer,
  field_changed: IconPencil, task_overdue: IconClipboardText, form_submitted: IconForms,
};

/** A block as a sign, one of a newer server, too. */
export const iconOf = (kind: string): Icon => (BLOCK_ICONS as Partial<Record<string, Icon>>)[kind] ?? IconQuestionMark;

const STARTS: { [K in BlockKind]: () => BlockFields[K] } = {
  create_deal: () => ({ pipeline_id: null, stage_id: null, name: '', amount: null, responsible: { kind: 'inherited' }, skip_if_open: true }),
  create_task: () => ({ task_type: 'call_back', title: '', text: '', assignee: { kind: 'responsible' }, due_minutes: 30 }),
  create_contact: () => ({ name: '', responsible: { kind: 'inherited' } }),
  set_field: () => ({ entity: 'contact', field: 'source', value: '' }),
  set_responsible: () => ({ entity: 'contact', who: { kind: 'user', user_id: null } }),
  add_tag: () => ({ tag: '' }),
  comment: () => ({ text: '' }),
  send_webhook: () => ({ webhook_id: null }),
  send_email: () => ({ to: { kind: 'responsible' }, subject: '', text: '' }),
  notify: () => ({ who: { kind: 'responsible' }, text: '' }),
  wait: () => ({ minutes: 60, until: null }),
  filter: () => ({ conditions: [] }),
  split: () => ({ branches: [{ ...NO_BRANCH }], otherwise: [] }),
  end: () => ({}),
};

/** A block as it is added. */
export function newBlock(kind: BlockKind, id: string): Block {
  return { id, kind, ...STARTS[kind]() } as Block;
}

const TRIGGER_STARTS: Partial<Record<TriggerKind, () => Omit<Trigger, 'kind'>>> = {
  contact_created: () => ({ origins: ['call'] }),
  field_changed: () => ({ entity: 'deal', field: 'amount' }),
};

/** A trigger as it is chosen; conditions stay when another one is. */
export function newTrigger(kind: TriggerKind, conditions: Trigger['conditions'] = []): Trigger {
  return { kind, ...TRIGGER_STARTS[kind]?.(), conditions };
}

const NO_BRANCH = { name: '', conditions: [], blocks: [] };

/** Where nothing said is not what a new block begins with. */
const UNSAID: Partial<Record<string, object>> = { wait: { minutes: null, until: null }, create_task: { task_type: 'other', due_minutes: null }, create_deal: { skip_if_open: false } };

/** What a block that came without some of its fields has in their place. */
function completed(block: Block): Block {
  const start = (STARTS as Partial<Record<string, () => object>>)[block.kind]?.() ?? {};
  const said = Object.fromEntries(Object.entries(block).filter(([, value]) => value !== null));
  const whole = { ...start, ...UNSAID[block.kind], ...said } as Block;
  if (whole.kind !== 'split') return whole;
  return {
    ...whole,
    branches: whole.branches.map(branch => ({ ...NO_BRANCH, ...branch, blocks: branch.blocks.map(completed) })),
    otherwise: whole.otherwise.map(completed),
  };
}

/** An automation as the editor works with it. */
export function draftOf({ name, trigger, blocks }: AutomationIn): AutomationIn {
  return { name, trigger, blocks: blocks.map(completed) };
}
