import { Checkbox } from '@mantine/core';
import { asFields, valueOf, type CardEntity, type Carded, type CustomField } from '@/api/fields';
import { useMe } from '@/features/session/useMe';
import { Field } from '../Field';
import { saidOf } from '../problems';
import { useField, type Source } from '../useField';
import { useFieldsOf } from './useFieldsOf';
import { ValueInput } from './ValueInput';
import { useWords, ValueText } from './ValueText';
import { draftOf, isChosen, jsonOf, shownOn, tidied, type Draft } from './values';
import fieldClasses from '../fields.module.css';
import classes from './custom.module.css';

/** What is sent of a card's own fields and tags; the cards have it in common. */
export interface CardPatch { tags?: string[]; fields?: Record<string, never> }
/** How a card is read and changed, as the editors take it. */
export type SourceOf<Row extends Carded> = <Value>(read: (row: Row) => Value, patch: (value: Value) => CardPatch) => Source<Row, Value>;

interface Props<Row extends Carded> { entity: CardEntity; card: Row; source: SourceOf<Row> }

/** The fields that the workspace has added to a card; each is edited where it stands. */
export function CustomFields<Row extends Carded>({ entity, card, source }: Props<Row>) {
  return shownOn(card, useFieldsOf(entity)).map(field => <One key={field.id} field={field} source={source} />);
}

function One<Row extends Carded>({ field, source }: { field: CustomField; source: SourceOf<Row> }) {
  const { workspace: { currency } } = useMe();
  const { key, kind } = field;
  const state = useField<Row, Draft>({
    ...source<Draft>(row => draftOf(kind, valueOf(row, key), currency), draft => ({ fields: asFields({ [key]: jsonOf(kind, draft) ?? null }) })),
    tidy: draft => tidied(kind, draft),
  });
  const words = useWords();
  const name = `fields.${key}`;
  const save = (draft?: Draft) => {
    if (jsonOf(kind, draft ?? state.draft) !== undefined) state.save(draft);
  };
  if (kind === 'checkbox' && (!state.isEditing || (state.isSaving && state.error === null && !state.isConflict))) {
    return (
      <div className={fieldClasses['field']}>
        <Checkbox className={classes['check'] ?? ''} label={field.name} checked={state.draft === 'true'} disabled={state.isSaving} onChange={event => save(String(event.currentTarget.checked))} />
      </div>
    );
  }
  const atOnce = isChosen(kind);
  return (
    <Field
      label={field.name} name={name} field={{ ...state, save }} savesAtOnce={atOnce} hasOwnLinks={kind === 'link' && state.value !== ''} theirs={value => words(field, value)}
      editor={<ValueInput field={field} label={field.name} draft={state.draft} startsOpen onChange={atOnce ? save : state.setDraft} error={saidOf(state.error, name)} disabled={atOnce && state.isSaving} />}
    >
      <ValueText field={field} value={jsonOf(kind, state.value) ?? null} />
    </Field>
  );
}
