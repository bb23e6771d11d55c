import { DragDropContext, Draggable, Droppable, type DragStart, type DragUpdate, type DropResult, type ResponderProvided } from '@hello-pangea/dnd';
import { ActionIcon, Button, Checkbox, Menu, TextInput } from '@mantine/core';
import { IconGripVertical, IconPlus, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { fieldsQuery } from '@/api/fields';
import { movedTo } from '@/features/fields/settings/draft';
import { saidOf } from '@/features/fields/problems';
import { useText } from '@/i18n';
import { askable, newField, plainLeft, type DraftField, type Fault } from './draft';
import classes from './forms.module.css';

interface Props { fields: DraftField[]; fault: Fault | null; error: unknown; onChange: (fields: DraftField[]) => void }

/** What a form asks, in its order: moved by the mouse, the finger or the keyboard. */
export function FieldRows({ fields, fault, error, onChange }: Props) {
  const t = useText();
  const list = useRef<HTMLUListElement>(null);
  const added = useRef<string | null>(null);
  useEffect(() => {
    if (added.current === null) return;
    list.current?.querySelector<HTMLInputElement>(`li[data-key="${added.current}"] input`)?.focus();
    added.current = null;
  }, [fields]);
  const nameAt = (index: number) => fields[index]?.label ?? '';
  const start = ({ source }: DragStart, { announce }: ResponderProvided) => announce(t('forms-drag-lifted', { name: nameAt(source.index), place: source.index + 1, count: fields.length }));
  const over = ({ destination }: DragUpdate, { announce }: ResponderProvided) => announce(destination === null ? t('forms-drag-outside') : t('forms-drag-over', { place: destination.index + 1, count: fields.length }));
  const end = ({ source, destination }: DropResult, { announce }: ResponderProvided) => {
    if (destination === null || destination.index === source.index) {
      announce(t('forms-drag-stays', { name: nameAt(source.index) }));
      return;
    }
    announce(t('forms-drag-dropped', { name: nameAt(source.index), place: destination.index + 1 }));
    onChange(movedTo(fields, source.index, destination.index));
  };
  const change = (key: string, next: Partial<DraftField>) => onChange(fields.map(one => (one.key === key ? { ...one, ...next } : one)));
  const add = (field: DraftField) => { added.current = field.key; onChange([...fields, field]); };
  const whole = fault?.at === 'contact' ? t('forms-contact-needed') : saidOf(error, 'fields');
  return (
    <fieldset className={classes['part']}>
      <legend>{t('forms-fields')}</legend>
      <DragDropContext dragHandleUsageInstructions={t('forms-drag-help')} onDragStart={start} onDragUpdate={over} onDragEnd={end}>
        <Droppable droppableId="form-fields">
          {place => (
            <div ref={place.innerRef} {...place.droppableProps}>
              <ul ref={list} className={classes['rows']} aria-label={t('forms-fields')}>
                {fields.map((field, index) => (
                  <Draggable key={field.key} draggableId={field.key} index={index} isDragDisabled={fields.length < 2}>
                    {(provided, { isDragging }) => (
                      <li ref={provided.innerRef} {...provided.draggableProps} data-key={field.key} data-dragged={isDragging || undefined}>
                        <span {...provided.dragHandleProps} className={classes['grip']} aria-label={t('forms-move', { name: field.label })}><IconGripVertical size={16} aria-hidden /></span>
                        <Row field={field} error={wrongAt(field, index, fault, error, t('app-required'))} onChange={next => change(field.key, next)} />
                        <ActionIcon variant="subtle" color="gray" size={34} aria-label={t('forms-remove', { name: field.label })} onClick={() => onChange(fields.filter(({ key }) => key !== field.key))}><IconX size={16} /></ActionIcon>
                      </li>
                    )}
                  </Draggable>
                ))}
                {place.placeholder}
              </ul>
            </div>
          )}
        </Droppable>
      </DragDropContext>
      {whole !== undefined && <p className={classes['said']} role="alert">{whole}</p>}
      <AddField fields={fields} onAdd={add} />
    </fieldset>
  );
}

function wrongAt(field: DraftField, index: number, fault: Fault | null, error: unknown, needed: string): string | undefined {
  if (fault?.at === 'label' && fault.key === field.key) return needed;
  const at = `fields[${index}]`;
  return saidOf(error, `${at}.label`) ?? saidOf(error, `${at}.field`) ?? saidOf(error, `${at}.kind`) ?? saidOf(error, at);
}

/** What a field asks for, its label, and whether it is needed. */
function Row({ field, error, onChange }: { field: DraftField; error: string | undefined; onChange: (next: Partial<DraftField>) => void }) {
  const t = useText();
  const own = useQuery(fieldsQuery()).data?.find(one => one.entity === 'contact' && one.key === field.field);
  const asks = field.kind === 'field' ? own?.name ?? t('forms-kind-field') : t(`forms-kind-${field.kind}`);
  return (
    <div className={classes['row']}>
      <TextInput className={classes['label'] ?? ''} label={asks} autoComplete="off" maxLength={200} value={field.label} error={error} onChange={event => onChange({ label: event.currentTarget.value })} />
      <Checkbox className={classes['needed'] ?? ''} label={t('forms-required')} aria-label={t('forms-required-of', { name: field.label })} checked={field.required} onChange={event => onChange({ required: event.currentTarget.checked })} />
    </div>
  );
}

/** What is not asked yet. */
function AddField({ fields, onAdd }: { fields: readonly DraftField[]; onAdd: (field: DraftField) => void }) {
  const t = useText();
  const all = useQuery(fieldsQuery()).data ?? [];
  const plain = plainLeft(fields);
  const own = askable(all, fields);
  if (plain.length + own.length === 0) return null;
  return (
    <Menu position="bottom-start">
      <Menu.Target><Button mt={4} variant="subtle" size="compact-md" leftSection={<IconPlus size={14} />}>{t('forms-add-field')}</Button></Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {plain.map(kind => <Menu.Item key={kind} onClick={() => onAdd(newField(kind, t(`forms-kind-${kind}`)))}>{t(`forms-kind-${kind}`)}</Menu.Item>)}
        {own.length > 0 && <Menu.Label>{t('forms-own-fields')}</Menu.Label>}
        {own.map(({ key, name }) => <Menu.Item key={key} onClick={() => onAdd(newField('field', name, key))}>{name}</Menu.Item>)}
      </Menu.Dropdown>
    </Menu>
  );
}
