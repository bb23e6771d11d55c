import { useState } from 'react';
import { isSame, saveField } from './saveField';

/** A field of a row that can be edited where it stands. */
export interface Source<Row extends { version: number }, Value> {
  row: Row;
  read: (row: Row) => Value;
  /** Sends the new value, made on this state of the row. */
  send: (row: Row, value: Value) => Promise<Row>;
  /** Gets the row as the server has it now. */
  onRow: (row: Row) => void;
  /** Brings what was typed into the form in which it is sent. */
  tidy?: (value: Value) => Value;
}

interface Editing<Value> { base: Value; draft: Value }

export interface FieldState<Value> {
  /** What the row says now. */
  value: Value;
  isEditing: boolean;
  /** What is being typed; `value` while nothing is. */
  draft: Value;
  setDraft: (draft: Value) => void;
  begin: () => void;
  cancel: () => void;
  /** Sends the draft, or the given value. */
  save: (value?: Value) => void;
  isSaving: boolean;
  isDirty: boolean;
  error: unknown;
  /** Somebody else changed this field meanwhile: what they wrote is `value` now. */
  isConflict: boolean;
  /** After a conflict: writes the draft over what the other wrote. */
  keepMine: () => void;
}

export function useField<Row extends { version: number }, Value>({ row, read, send, onRow, tidy = same }: Source<Row, Value>): FieldState<Value> {
  const value = read(row);
  const [editing, setEditing] = useState<Editing<Value> | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [isConflict, setConflict] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const close = () => {
    setEditing(null);
    setConflict(false);
    setError(null);
  };
  const run = async (base: Value, typed: Value) => {
    const draft = tidy(typed);
    if (isSame(base, draft) && isSame(base, value)) { close(); return; }
    setEditing({ base, draft });
    setSaving(true);
    setError(null);
    try {
      const saved = await saveField({ row, read, base, send: newer => send(newer, draft) });
      onRow(saved.row);
      if (saved.isConflict) setConflict(true);
      else close();
    } catch (failure) {
      setError(failure);
    } finally {
      setSaving(false);
    }
  };
  return {
    value,
    isEditing: editing !== null,
    draft: editing ? editing.draft : value,
    setDraft: draft => setEditing(old => ({ base: old ? old.base : value, draft })),
    begin: () => setEditing({ base: value, draft: value }),
    cancel: close,
    save: next => {
      const base = editing ? editing.base : value;
      void run(base, next === undefined ? (editing ? editing.draft : value) : next);
    },
    isSaving,
    isDirty: editing !== null && !isSame(editing.draft, editing.base),
    error,
    isConflict,
    keepMine: () => {
      if (editing === null) return;
      setConflict(false);
      void run(value, editing.draft);
    },
  };
}

const same = <Value>(value: Value): Value => value;
