import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Block, Condition, Operator, OwnField, Trigger, Until, ValueType, Vocabulary, Who } from '@/api/automations';
import { vocabularyQuery } from '@/api/automations';
import { lineNamesQuery, teamNamesQuery } from '@/api/call-report';
import { connectionsQuery } from '@/api/connections';
import { usersQuery } from '@/api/people';
import { pipelinesQuery } from '@/api/pipelines';
import { publicFormsQuery } from '@/api/public-forms';
import { dayOfText } from '@/features/deals/values';
import { useFormats, useText, type Formats, type Say } from '@/i18n';
import { isBare } from './model/body';
import { findOwn, hasPlaceholder, isOwn, splitValues, typeOfOwn } from './model/own';
import { spanOf } from './model/span';

/** An id by its name; undefined while names are being read, or for what is gone. */
type NameOf = (id: string | null | undefined) => string | undefined;
export interface Names {
  user: NameOf; team: NameOf; pipeline: NameOf; stage: NameOf; line: NameOf; connection: NameOf; form: NameOf;
  typeOf: (subject: string, field: string) => ValueType | undefined;
  /** A field that the workspace has added. */
  own: (subject: string, field: string) => OwnField | undefined;
}

/** The names of what automations speak of. */
function useNames(): Names {
  const formats = useFormats();
  const users = useQuery(usersQuery()).data;
  const teams = useQuery(teamNamesQuery()).data;
  const pipelines = useQuery(pipelinesQuery()).data;
  const lines = useQuery(lineNamesQuery()).data;
  const connections = useQuery(connectionsQuery()).data;
  const forms = useQuery(publicFormsQuery()).data;
  const vocabulary = useQuery(vocabularyQuery()).data;
  return useMemo(() => {
    const by = (all: readonly { id: string; name: string }[] | undefined): NameOf => {
      const names = new Map(all?.map(({ id, name }) => [id, name]));
      return id => (id ? names.get(id) : undefined);
    };
    return {
      user: by(users), team: by(teams), pipeline: by(pipelines), connection: by(connections), form: by(forms),
      stage: by(pipelines?.flatMap(({ stages }) => stages)),
      line: by(lines?.map(({ id, name, number }) => ({ id, name: name ?? formats.phone(number) }))),
      typeOf: (subject, field) => typeIn(vocabulary, subject, field),
      own: (subject, field) => findOwn(vocabulary?.own_fields, subject, field),
    };
  }, [users, teams, pipelines, lines, connections, forms, vocabulary, formats]);
}

function typeIn(vocabulary: Vocabulary | undefined, subject: string, field: string): ValueType | undefined {
  const own = findOwn(vocabulary?.own_fields, subject, field);
  return own === undefined ? vocabulary?.conditions.find(one => one.subject === subject && one.field === field)?.type : typeOfOwn(own);
}

export interface Words {
  trigger: (trigger: Trigger) => string;
  /** What narrows it; empty if nothing does. */
  narrowed: (trigger: Trigger) => string;
  block: (block: Pick<Block, 'kind'>) => string;
  /** What a block does, in one line. */
  about: (block: Block) => string;
  condition: (condition: Condition) => string;
  conditions: (conditions: readonly Condition[]) => string;
  who: (who: Who | { kind: 'contact' }) => string;
  field: (subject: string, field: string) => string;
  /** A value of a field that is chosen, such as a direction. */
  choice: (subject: string, field: string, value: string) => string;
  value: (subject: string, field: string, value: string | null) => string;
  /** How a value of a type is compared. */
  op: (op: Operator, type: ValueType | undefined) => string;
  span: (minutes: number) => string;
}

/** Everything about automations in words. */
export function useWords(): Words {
  const t = useText();
  const formats = useFormats();
  const names = useNames();
  return useMemo(() => makeWords(t, formats, names), [t, formats, names]);
}

/** Words for values that other pages name already. */
const CHOICES: Record<string, (value: string, t: Say) => string> = {
  'call.direction': (value, t) => t(`calls-direction-${value}`),
  'call.outcome': (value, t) => t(`calls-outcome-${value}`),
  'deal.state': (value, t) => t(`deals-state-${value}`),
  'task.type': (value, t) => t(`tasks-kind-${value}`),
  'contact.created_by': (value, t) => t(`automations-origin-${value}`),
};

export function makeWords(t: Say, formats: Pick<Formats, 'language' | 'number' | 'date' | 'timeZone'>, names: Names): Words {
  const join = (parts: (string | false | null | undefined)[]) => parts.filter(part => typeof part === 'string' && part !== '').join(' · ');
  const list = (parts: string[], type: 'conjunction' | 'disjunction' = 'disjunction') => new Intl.ListFormat(formats.language, { type }).format(parts);
  const named = (ids: readonly string[] | undefined, nameOf: NameOf) => list((ids ?? []).map(id => nameOf(id) ?? t('automations-gone')));
  const field: Words['field'] = (subject, name) => {
    if (name === '') return '…';
    if (!isOwn(name)) return t(`automations-field-${subject}-${name}`);
    const own = names.own(subject, name);
    return own === undefined ? t('automations-gone') : t(`automations-own-${own.entity}`, { name: own.name });
  };
  const choice: Words['choice'] = (subject, name, value) => {
    if (!isOwn(name)) return CHOICES[`${subject}.${name}`]?.(value, t) ?? value;
    const nameOf = (one: string) => names.own(subject, name)?.choices.find(it => it.value === one || it.name.toLowerCase() === one.toLowerCase())?.name;
    return nameOf(value) ?? list(splitValues(value).map(one => nameOf(one) ?? t('automations-gone')), 'conjunction');
  };
  const op: Words['op'] = (one, type) => {
    const isOfDays = type === 'date' && (one === 'more' || one === 'less');
    return isOfDays ? t(`automations-op-${one}-date`) : t(`automations-op-${one}`);
  };
  const span: Words['span'] = minutes => { const { count, unit } = spanOf(minutes); return t(`automations-span-${unit}`, { count }); };

  const value: Words['value'] = (subject, name, said) => {
    if (said === null || said === '') return '…';
    switch (names.typeOf(subject, name)) {
      case 'bool': return said === 'true' ? t('app-yes') : t('app-no');
      case 'user': return names.user(said) ?? t('automations-gone');
      case 'line': return names.line(said) ?? t('automations-gone');
      case 'connection': return names.connection(said) ?? t('automations-gone');
      case 'pipeline': return names.pipeline(said) ?? t('automations-gone');
      case 'stage': return names.stage(said) ?? t('automations-gone');
      case 'company': return t('automations-a-company');
      case 'choice': return choice(subject, name, said);
      case 'number': return said;
      case 'date': return dayOfText(said, formats);
      default: return t('automations-quoted', { text: said });
    }
  };
  const condition: Words['condition'] = ({ subject, field: name, op: how, value: said }) => [field(subject, name), op(how, names.typeOf(subject, name)), isBare(how) ? '' : value(subject, name, said)].filter(Boolean).join(' ');
  const conditions: Words['conditions'] = all => (all.length === 0 ? t('automations-no-conditions') : all.map(condition).join(' · '));

  const who: Words['who'] = one => {
    if (one.kind === 'user') return one.user_id ? names.user(one.user_id) ?? t('automations-gone') : '…';
    if (one.kind === 'inherited') return t('automations-inherited-short');
    if (one.kind !== 'rotate') return t(`automations-whom-${one.kind}`);
    if (one.team_id) return t('automations-in-turn', { names: names.team(one.team_id) ?? t('automations-gone') });
    const people = (one.user_ids ?? []).map(id => names.user(id) ?? t('automations-gone'));
    return people.length === 0 ? '…' : t('automations-in-turn', { names: list(people, 'conjunction') });
  };

  const narrowed: Words['narrowed'] = trigger => join([
    trigger.kind === 'contact_created' && list((trigger.origins ?? ['call']).map(one => t(`automations-by-${one}`))),
    list((trigger.directions ?? []).map(one => choice('call', 'direction', one))),
    list((trigger.outcomes ?? []).map(one => choice('call', 'outcome', one))),
    named(trigger.line_ids, names.line),
    typeof trigger.first_call === 'boolean' && t(`automations-first-call-${trigger.first_call}`),
    typeof trigger.target === 'boolean' && t(`automations-target-${trigger.target}`),
    scores(trigger, t),
    named(trigger.pipeline_ids, names.pipeline),
    trigger.kind === 'deal_moved' && trigger.pipeline_id ? names.pipeline(trigger.pipeline_id) : null,
    (trigger.from_stage_ids ?? []).length > 0 && t('automations-from-stage', { stages: named(trigger.from_stage_ids, names.stage) }),
    (trigger.to_stage_ids ?? []).length > 0 && t('automations-to-stage', { stages: named(trigger.to_stage_ids, names.stage) }),
    trigger.kind === 'field_changed' && trigger.entity ? field(trigger.entity, trigger.field ?? '') : null,
    named(trigger.form_ids, names.form),
    list((trigger.task_types ?? []).map(one => choice('task', 'type', one))),
    ...(trigger.conditions ?? []).map(condition),
  ]);

  const setTo = (entity: string, name: string, said: string) => {
    if (said === '') return t('automations-nothing');
    if (isOwn(name)) return hasPlaceholder(said) || names.typeOf(entity, name) === 'text' ? said : value(entity, name, said);
    if (name === 'stage') return names.stage(said) ?? t('automations-gone');
    return name === 'responsible' ? names.user(said) ?? t('automations-gone') : said;
  };

  const until = ({ entity, field: name, value: said }: Until) => (said === null || said === '' ? t('automations-until-changes', { field: field(entity, name) }) : t('automations-until-is', { field: field(entity, name), value: setTo(entity, name, said) }));

  const about = (block: Block): string => {
    switch (block.kind) {
      case 'create_deal': return join([
        block.pipeline_id === null ? t('automations-first-pipeline') : list([names.pipeline(block.pipeline_id) ?? t('automations-gone')]),
        block.stage_id === null ? null : names.stage(block.stage_id), block.name, who(block.responsible), block.skip_if_open && t('automations-skip-if-open-short'),
      ]);
      case 'create_task': return join([t(`tasks-kind-${block.task_type}`), block.title, who(block.assignee), block.due_minutes !== null && t('automations-due-in', { span: span(block.due_minutes) })]);
      case 'create_contact': return join([block.name, who(block.responsible)]);
      case 'set_field': return `${field(block.entity, block.field)} → ${setTo(block.entity, block.field, block.value)}`;
      case 'set_responsible': return join([t(`automations-subject-${block.entity}`), who(block.who)]);
      case 'add_tag': return block.tag;
      case 'comment': return block.text;
      case 'send_webhook': return '';
      case 'send_email': return join([who(block.to), block.subject]);
      case 'notify': return join([who(block.who), block.text]);
      case 'wait': return join([block.until !== null && until(block.until), block.minutes !== null && t(block.until === null ? 'automations-wait-for' : 'automations-wait-at-most', { span: span(block.minutes) })]);
      case 'filter': return conditions(block.conditions);
      case 'split': return t('automations-branches', { count: block.branches.length + 1 });
      case 'end': return '';
    }
  };
  return { trigger: ({ kind }) => t(`automations-trigger-${kind}`), narrowed, block: ({ kind }) => t(`automations-block-${kind}`), about, condition, conditions, who, field, choice, value, op, span };
}

function scores({ min_score: min = null, max_score: max = null }: Trigger, t: Say): string | null {
  if (min !== null && max !== null) return t('automations-score-between', { min, max });
  if (min !== null) return t('automations-score-from', { min });
  return max === null ? null : t('automations-score-to', { max });
}
