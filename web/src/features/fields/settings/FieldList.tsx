import { DragDropContext, Draggable, Droppable, type DragStart, type DragUpdate, type DropResult, type ResponderProvided } from '@hello-pangea/dnd';
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconDots, IconGripVertical, IconPencil } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changeField, fieldsQuery, type CustomField, type FieldPatch } from '@/api/fields';
import { useText } from '@/i18n';
import { useNotify } from '@/ui';
import { movedTo, placeAmong } from './draft';
import classes from './settings.module.css';

function useChange() {
  const queryClient = useQueryClient();
  const { failed } = useNotify();
  return useMutation({
    mutationFn: ({ field, patch }: { field: CustomField; patch: FieldPatch }) => changeField(field, patch),
    onError: failed,
    // One that moves moves others.
    onSettled: () => queryClient.invalidateQueries({ queryKey: fieldsQuery().queryKey }),
  });
}

/** Puts a field away or brings it back, and offers to take that back. */
function useArchive() {
  const t = useText();
  const { undoable } = useNotify();
  const { mutateAsync } = useChange();
  return (field: CustomField) => {
    const to = !field.archived;
    const put = (row: CustomField, archived: boolean) => mutateAsync({ field: row, patch: { archived } });
    void put(field, to).then(row => undoable(t(to ? 'fields-was-archived' : 'fields-was-restored', { name: field.name }), () => put(row, !to)), () => undefined);
  };
}

interface Props { all: CustomField[]; used: CustomField[]; label: string; onEdit: (field: CustomField) => void }

/** The fields in their order; they are moved by the mouse, the finger or the keyboard. */
export function FieldList({ all, used, label, onEdit }: Props) {
  const t = useText();
  const queryClient = useQueryClient();
  const change = useChange();
  const archive = useArchive();
  const nameAt = (index: number) => used[index]?.name ?? '';
  const start = ({ source }: DragStart, { announce }: ResponderProvided) => announce(t('fields-drag-lifted', { name: nameAt(source.index), place: source.index + 1, count: used.length }));
  const over = ({ destination }: DragUpdate, { announce }: ResponderProvided) => announce(destination === null ? t('fields-drag-outside') : t('fields-drag-over', { place: destination.index + 1, count: used.length }));
  const end = ({ source, destination }: DropResult, { announce }: ResponderProvided) => {
    const field = used[source.index];
    if (!field || destination === null || destination.index === source.index) {
      announce(t('fields-drag-stays', { name: nameAt(source.index) }));
      return;
    }
    announce(t('fields-drag-dropped', { name: field.name, place: destination.index + 1 }));
    const position = placeAmong(all, used, destination.index);
    // At once where it was put; what the server says follows.
    queryClient.setQueryData<CustomField[]>(fieldsQuery().queryKey, rows => rows && [...rows.filter(({ entity }) => entity !== field.entity), ...movedTo(all, all.indexOf(field), position)]);
    change.mutate({ field, patch: { position } });
  };
  return (
    <DragDropContext dragHandleUsageInstructions={t('fields-drag-help')} onDragStart={start} onDragUpdate={over} onDragEnd={end}>
      <Droppable droppableId="fields">
        {place => (
          <div ref={place.innerRef} {...place.droppableProps}>
            <ul className={classes['list']} aria-label={label}>
              {used.map((field, index) => (
                <Draggable key={field.id} draggableId={field.id} index={index} isDragDisabled={change.isPending || used.length < 2}>
                  {(provided, { isDragging }) => (
                    <li ref={provided.innerRef} {...provided.draggableProps} data-dragged={isDragging || undefined}>
                      <span {...provided.dragHandleProps} className={classes['grip']} aria-label={t('fields-move', { name: field.name })}><IconGripVertical size={16} aria-hidden /></span>
                      <What field={field} />
                      <Button variant="default" size="compact-md" leftSection={<IconPencil size={15} />} aria-label={t('fields-edit', { field: field.name })} onClick={() => onEdit(field)}>{t('fields-change')}</Button>
                      <Menu position="bottom-end">
                        <Menu.Target><ActionIcon variant="subtle" color="gray" size={32} aria-label={t('fields-menu', { name: field.name })}><IconDots size={16} /></ActionIcon></Menu.Target>
                        <Menu.Dropdown><Menu.Item leftSection={<IconArchive size={15} />} onClick={() => archive(field)}>{t('fields-archive')}</Menu.Item></Menu.Dropdown>
                      </Menu>
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
  );
}

/** What is offered no more. */
export function ArchivedList({ rows }: { rows: CustomField[] }) {
  const t = useText();
  const archive = useArchive();
  return (
    <>
      <h2 className={classes['archived']}>{t('fields-archived')}</h2>
      <p className={classes['quiet']}>{t('fields-archived-about')}</p>
      <ul className={classes['list']} aria-label={t('fields-archived')}>
        {rows.map(field => (
          <li key={field.id}>
            <What field={field} />
            <Button variant="default" size="compact-md" leftSection={<IconArchiveOff size={15} />} aria-label={t('fields-restore-of', { name: field.name })} onClick={() => archive(field)}>{t('fields-restore')}</Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Its name, its kind, and what may be chosen. */
function What({ field }: { field: CustomField }) {
  const t = useText();
  return (
    <div className={classes['what']}>
      <div className={classes['name']}>{field.name}</div>
      <p className={classes['quiet']}>{[t(`fields-kind-${field.kind}`), ...(field.choices.length > 0 ? [field.choices.map(({ name }) => name).join(', ')] : [])].join(' · ')}</p>
    </div>
  );
}
