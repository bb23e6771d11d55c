import { useQueryClient } from '@tanstack/react-query';
import { changeTask, TASK_KINDS, type Task, type TaskPatch } from '@/api/tasks';
import { CallNumber } from '@/features/calling/CallNumber';
import { ChoiceField } from '@/features/fields/ChoiceField';
import { Field } from '@/features/fields/Field';
import { TextField } from '@/features/fields/TextField';
import { saidOf } from '@/features/fields/problems';
import { useField, type Source } from '@/features/fields/useField';
import { useUserOptions } from '@/features/people/useUserOptions';
import { useFormats, useText } from '@/i18n';
import { Nothing, Person, StatusText, TextLink, useNow } from '@/ui';
import { ContactInput, type Chosen } from './ContactInput';
import { dueOf, momentOfDue, type Due } from './due';
import { DueInput } from './DueInput';
import { DueText } from './DueText';
import { keepTask } from './useCloseTask';
import { assignedText, useTaskWords } from './words';
import own from './tasks.module.css';
import classes from '@/features/fields/fields.module.css';

/** Fields of a task, as the editors take them. */
function useTaskField(task: Task) {
  const queryClient = useQueryClient();
  return <Value,>(read: (row: Task) => Value, patch: (value: Value) => TaskPatch): Source<Task, Value> => ({
    row: task, read,
    send: (row, value) => changeTask(row, patch(value)),
    onRow: row => void keepTask(queryClient, row),
  });
}

/** What is to be done, as the heading of its details. */
export function TitleField({ task }: { task: Task }) {
  const t = useText();
  const words = useTaskWords();
  const field = useTaskField(task);
  const title = words.title(task);
  return <TextField label={t('tasks-field-title')} name="title" placeholder={title} shown={<span className={own['name']}>{title}</span>} isRequired={task.title !== null} source={field(row => row.title ?? '', text => ({ title: text.trim() }))} />;
}

/** What else is known of a task; every field is edited where it stands. */
export function TaskFields({ task }: { task: Task }) {
  const t = useText();
  const field = useTaskField(task);
  const users = useUserOptions(task.assignee);
  const why = assignedText(task, t);
  return (
    <div className={classes['fields']}>
      <DueField label={t('tasks-field-due')} source={field<string | null>(row => row.due_at, due => ({ due_at: due }))} shown={task.due_at === null ? <StatusText tone="dim">{t('tasks-due-none')}</StatusText> : <Due task={task} />} />
      <div>
        <ChoiceField
          label={t('tasks-field-assignee')} name="assignee_id" options={users} noneLabel={t('tasks-nobody')} isSearchable source={field(row => row.assignee?.id ?? null, id => ({ assignee_id: id }))}
          shown={task.assignee ? <Person name={task.assignee.name} /> : <StatusText tone="dim">{t('tasks-nobody')}</StatusText>}
        />
        {why !== null && <p className={own['why']}>{why}</p>}
      </div>
      <ContactField task={task} source={field<Chosen | null>(row => row.contact, contact => ({ contact_id: contact?.id ?? null }))} />
      {task.phone && (
        <div className={classes['field']}>
          <div className={classes['label']}>{t('tasks-field-phone')}</div>
          <div className={classes['plain']}><CallNumber number={task.phone} contactId={task.contact?.id} /></div>
        </div>
      )}
      {task.company && (
        <div className={classes['field']}>
          <div className={classes['label']}>{t('tasks-field-company')}</div>
          <div className={classes['plain']}><TextLink to="/companies/$companyId" params={{ companyId: task.company.id }} inherit>{task.company.name}</TextLink></div>
        </div>
      )}
      <ChoiceField
        label={t('tasks-field-kind')} name="kind" options={TASK_KINDS.map(value => ({ value, label: t(`tasks-kind-${value}`) }))}
        source={field<string | null>(row => row.kind, value => { const kind = TASK_KINDS.find(one => one === value); return kind === undefined ? {} : { kind }; })}
      />
      <TextField label={t('tasks-field-text')} name="text" isLong source={field(row => row.text ?? '', text => ({ text: text.trim() || null }))} />
    </div>
  );
}

/** The day and the clock, and how far that is. */
function Due({ task }: { task: Task }) {
  const formats = useFormats();
  const now = useNow(30_000);
  if (task.due_at === null) return <Nothing />;
  return <>{formats.dateTime(task.due_at)}{task.state === 'open' && Date.parse(task.due_at) < now && <> · <DueText task={task} /></>}</>;
}

function DueField({ label, source, shown }: { label: string; source: Source<Task, string | null>; shown: React.ReactNode }) {
  const t = useText();
  const formats = useFormats();
  const { timeZone } = formats;
  const { read, send } = source;
  const field = useField<Task, Due>({
    row: source.row, onRow: source.onRow, read: row => dueOf(read(row), timeZone),
    // A clock that cannot be read is not sent: the field says so.
    send: (row, due) => { const at = momentOfDue(due, timeZone); return at === undefined ? Promise.resolve(row) : send(row, at); },
  });
  const isWrong = momentOfDue(field.draft, timeZone) === undefined;
  const guarded = isWrong ? { ...field, save: () => undefined } : field;
  return (
    <Field
      label={label} name="due_at" field={guarded} theirs={due => { const at = momentOfDue(due, timeZone); return at ? formats.dateTime(at) : t('tasks-due-none'); }}
      editor={<DueInput label={label} value={field.draft} error={isWrong ? t('tasks-due-wrong') : saidOf(field.error, 'due_at')} startsFocused onChange={field.setDraft} />}
    >
      {shown}
    </Field>
  );
}

function ContactField({ task, source }: { task: Task; source: Source<Task, Chosen | null> }) {
  const t = useText();
  const formats = useFormats();
  const field = useField(source);
  const label = t('tasks-field-contact');
  return (
    <Field
      label={label} name="contact_id" field={field} hasOwnLinks={task.contact !== null} theirs={contact => contact?.name ?? <Nothing />}
      editor={<ContactInput label={label} value={field.draft} error={saidOf(field.error, 'contact_id')} startsFocused onChange={field.setDraft} />}
    >
      {task.contact ? <TextLink to="/contacts/$contactId" params={{ contactId: task.contact.id }} inherit>{formats.name(task.contact.name)}</TextLink> : <Nothing />}
    </Field>
  );
}
