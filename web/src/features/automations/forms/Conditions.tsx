import { ActionIcon, Button, Select } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { vocabularyQuery, type Condition, type Operator, type OwnField, type Subject, type ValueType, type VocabularyField } from '@/api/automations';
import { useText } from '@/i18n';
import { isBare } from '../model/body';
import { asked, conditionOn, findOwn, offeredOwn } from '../model/own';
import { useWords } from '../words';
import { OwnValue } from './OwnValue';
import { ValueField } from './ValueField';
import classes from '../editor/chain.module.css';

/** What can be asked of a value of each type. */
const OPERATORS_OF: Record<ValueType, readonly Operator[]> = {
  text: ['is', 'is_not', 'contains', 'is_set', 'is_not_set'],
  number: ['is', 'more', 'less', 'is_set', 'is_not_set'],
  date: ['is', 'more', 'less', 'is_set', 'is_not_set'],
  bool: ['is'],
  choice: ['is', 'is_not', 'is_set', 'is_not_set'],
  user: ['is', 'is_not', 'is_set', 'is_not_set'],
  line: ['is', 'is_not', 'is_set', 'is_not_set'],
  connection: ['is', 'is_not', 'is_set', 'is_not_set'],
  pipeline: ['is', 'is_not', 'is_set', 'is_not_set'],
  stage: ['is', 'is_not', 'is_set', 'is_not_set'],
  company: ['is', 'is_not', 'is_set', 'is_not_set'],
};

const SUBJECTS: readonly Subject[] = ['call', 'contact', 'company', 'deal', 'task'];

interface Props { label: string; value: readonly Condition[]; onChange: (conditions: Condition[]) => void; error?: ReactNode; hint?: string }

/** Conditions that all have to hold. */
export function Conditions({ label, value, onChange, error, hint }: Props) {
  const t = useText();
  const { conditions: known = [], own_fields: own = [] } = useQuery(vocabularyQuery()).data ?? {};
  const first = known[0];
  return (
    <fieldset className={classes['plain']}>
      <legend>{label}</legend>
      {hint !== undefined && value.length === 0 && <p className={classes['hint']} style={{ margin: 0 }}>{hint}</p>}
      {value.map((condition, at) => (
        <Fragment key={at}>
          {at > 0 && <span className={classes['and']}>{t('automations-and')}</span>}
          <One condition={condition} known={known} own={own} number={at + 1} onChange={next => onChange(value.map((one, index) => (index === at ? next : one)))} onRemove={() => onChange(value.filter((_, index) => index !== at))} />
        </Fragment>
      ))}
      {error != null && <p className={classes['error']} role="alert">{error}</p>}
      <div><Button variant="subtle" size="compact-md" leftSection={<IconPlus size={14} />} disabled={first === undefined} onClick={() => { if (first) onChange([...value, conditionOn(first)]); }}>{t('automations-condition-add')}</Button></div>
    </fieldset>
  );
}

function One({ condition, known, own, number, onChange, onRemove }: { condition: Condition; known: VocabularyField[]; own: OwnField[]; number: number; onChange: (condition: Condition) => void; onRemove: () => void }) {
  const t = useText();
  const words = useWords();
  const key = `${condition.subject}.${condition.field}`;
  const chosenOwn = findOwn(own, condition.subject, condition.field);
  const ofOwn = offeredOwn(own, { entity: condition.subject, field: condition.field }).map(asked);
  const all = [...known, ...ofOwn];
  const field = all.find(one => `${one.subject}.${one.field}` === key);
  const type = field?.type ?? 'text';
  const operators = chosenOwn?.ops ?? OPERATORS_OF[type];
  const groupOf = (group: string, fields: VocabularyField[]) => ({ group, items: fields.map(one => ({ value: `${one.subject}.${one.field}`, label: words.field(one.subject, one.field) })) });
  const groups = SUBJECTS.flatMap(subject => [
    groupOf(t(`automations-subject-${subject}`), known.filter(one => one.subject === subject)),
    groupOf(t('automations-own-of', { card: t(`automations-subject-${subject}`) }), ofOwn.filter(one => one.subject === subject)),
  ]).filter(({ items }) => items.length > 0);
  return (
    <fieldset className={classes['condition']} aria-label={t('automations-condition-number', { number })}>
      <Select
        searchable allowDeselect={false} aria-label={t('automations-condition-field')} data={groups} value={key} maxDropdownHeight={320} nothingFoundMessage={t('app-nothing-found')}
        onChange={chosen => { const next = all.find(one => `${one.subject}.${one.field}` === chosen); if (next && chosen !== key) onChange(conditionOn(next)); }}
      />
      <ActionIcon variant="subtle" color="gray" size={34} aria-label={t('automations-condition-remove', { number })} onClick={onRemove}><IconX size={16} /></ActionIcon>
      <div className={classes['pair']}>
        <Select
          allowDeselect={false} aria-label={t('automations-condition-op')} data={operators.map(op => ({ value: op, label: words.op(op, type) }))} value={condition.op}
          onChange={chosen => { const op = operators.find(one => one === chosen); if (op) onChange({ ...condition, op, value: isBare(op) ? null : condition.value }); }}
        />
        {!isBare(condition.op) && chosenOwn !== undefined && <OwnValue isLabelHidden label={t('automations-condition-value')} own={chosenOwn} value={condition.value ?? ''} onChange={value => onChange({ ...condition, value })} />}
        {!isBare(condition.op) && chosenOwn === undefined && <ValueField label={t('automations-condition-value')} subject={condition.subject} field={condition.field} type={type} choices={field?.choices ?? []} value={condition.value} onChange={value => onChange({ ...condition, value })} />}
      </div>
    </fieldset>
  );
}
