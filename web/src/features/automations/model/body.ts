import type { AutomationIn, Block, Condition, Trigger } from '@/api/automations';

/** Operators that ask for no value. */
export const isBare = (op: Condition['op']): boolean => op === 'is_set' || op === 'is_not_set';

/** What is sent: without blanks around texts, without values that nothing asks for. */
export function bodyOf({ name, trigger, blocks }: AutomationIn): AutomationIn {
  return { name: name.trim(), trigger: triggerOf(trigger), blocks: blocks.map(blockOf) };
}

const conditionOf = ({ subject, field, op, value }: Condition): Condition => ({ subject, field, op, value: isBare(op) ? null : (value ?? '').trim() });

function triggerOf({ kind, conditions = [], ...rest }: Trigger): Trigger {
  const said = Object.entries(rest).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0));
  return { kind, ...Object.fromEntries(said), ...(conditions.length === 0 ? {} : { conditions: conditions.map(conditionOf) }) };
}

function blockOf(block: Block): Block {
  switch (block.kind) {
    case 'create_deal': return { ...block, name: block.name.trim(), stage_id: block.pipeline_id === null ? null : block.stage_id };
    case 'create_task': return { ...block, title: block.title.trim(), text: block.text.trim() };
    case 'create_contact': return { ...block, name: block.name.trim() };
    case 'set_field': return { ...block, value: block.value.trim() };
    case 'add_tag': return { ...block, tag: block.tag.trim() };
    case 'comment': case 'notify': return { ...block, text: block.text.trim() };
    case 'send_email': return { ...block, subject: block.subject.trim(), text: block.text.trim() };
    case 'wait': return { ...block, until: block.until === null ? null : { ...block.until, value: (block.until.value ?? '').trim() === '' ? null : (block.until.value ?? '').trim() } };
    case 'filter': return { ...block, conditions: block.conditions.map(conditionOf) };
    case 'split': return {
      ...block,
      branches: block.branches.map(branch => ({ name: branch.name.trim(), conditions: branch.conditions.map(conditionOf), blocks: branch.blocks.map(blockOf) })),
      otherwise: block.otherwise.map(blockOf),
    };
    case 'set_responsible': case 'send_webhook': case 'end': return block;
  }
}

/** Compared by what is sent; the order of keys, which the server may change, says nothing. */
export const isSame = (one: AutomationIn, other: AutomationIn): boolean => textOf(bodyOf(one)) === textOf(bodyOf(other));

export function textOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'object' && part !== null && !Array.isArray(part)
    ? Object.fromEntries(Object.entries(part).filter(([, inner]) => inner !== null && !(Array.isArray(inner) && inner.length === 0)).sort(([a], [b]) => (a < b ? -1 : 1)))
    : part));
}
