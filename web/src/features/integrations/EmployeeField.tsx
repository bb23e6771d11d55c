import { Autocomplete, TextInput, type ComboboxProps } from '@mantine/core';
import type { SourceEmployee } from '@/api/connections';
import type { User } from '@/api/people';
import { useText } from '@/i18n';
import { cell, takenBy, type Cells, type Part } from './employees';
import classes from './EmployeeTable.module.css';

const EXAMPLES: Record<Part, string> = { employee_id: '331800', sip_account: 'example_ivan', fmc_number: '+380…', extension: '101' };

/** The list is wider than the field, and there only while it is open: its name is that of the field. */
const OVER: ComboboxProps = { width: 300, position: 'bottom-start', shadow: 'md', keepMounted: false };

interface Props {
  user: User;
  part: Part;
  rows: readonly User[];
  cells: Cells;
  errors: Partial<Record<string, string>>;
  /** Whom the telephony knows; none if it cannot be asked. */
  known: readonly SourceEmployee[];
  onChange: (key: string, value: string) => void;
  onChoose: (userId: string, employee: SourceEmployee) => void;
  isLabelled?: boolean;
  isExample: boolean;
}

/** One field of the table. Anything may be typed; what the telephony knows is offered: its employees, and the accounts and numbers of the chosen one. */
export function EmployeeField({ user, part, rows, cells, errors, known, onChange, onChoose, isLabelled = false, isExample }: Props) {
  const t = useText();
  const key = cell(user.id, part);
  const label = t(`integration-part-${part}`);
  const value = cells[key] ?? '';
  const chosen = known.find(({ employee_id }) => employee_id === cells[cell(user.id, 'employee_id')]?.trim());
  const own = part === 'sip_account' ? chosen?.sip_accounts : part === 'fmc_number' ? chosen?.fmc_numbers : undefined;
  const input = {
    'size': 'xs', 'label': isLabelled ? label : undefined, 'aria-label': isLabelled ? undefined : `${user.name}: ${label}`, value, 'error': errors[key], 'autoComplete': 'off', 'spellCheck': false,
    'placeholder': isExample ? EXAMPLES[part] : undefined,
  } as const;
  if (part === 'employee_id') {
    // All are offered until something else is typed than the chosen one.
    const search = value === chosen?.employee_id ? '' : value;
    return (
      <Autocomplete
        {...input} inputMode="text" maxDropdownHeight={280} comboboxProps={OVER} data={known.map(({ employee_id }) => employee_id)}
        filter={() => known.filter(employee => isMeant(employee, search)).map(({ employee_id }) => ({ value: employee_id, label: employee_id }))}
        renderOption={({ option }) => <Known employee={known.find(({ employee_id }) => employee_id === option.value)} taken={takenBy(cells, rows).get(option.value)} userId={user.id} />}
        onChange={typed => onChange(key, typed)} onOptionSubmit={id => { const employee = known.find(({ employee_id }) => employee_id === id); if (employee) onChoose(user.id, employee); }}
      />
    );
  }
  const inputMode = part === 'fmc_number' ? 'tel' : part === 'extension' ? 'numeric' : 'text';
  if (own === undefined || own.length < 2) return <TextInput {...input} inputMode={inputMode} onChange={event => onChange(key, event.currentTarget.value)} />;
  return <Autocomplete {...input} inputMode={inputMode} comboboxProps={OVER} data={own} filter={({ options }) => options} onChange={typed => onChange(key, typed)} />;
}

/** By a part of the name, the e-mail, the id or a number. */
function isMeant(employee: SourceEmployee, search: string): boolean {
  const wanted = search.trim().toLocaleLowerCase();
  return [employee.employee_id, employee.name, employee.email, employee.extension, ...employee.sip_accounts, ...employee.fmc_numbers].some(text => text?.toLocaleLowerCase().includes(wanted) === true);
}

function Known({ employee, taken, userId }: { employee: SourceEmployee | undefined; taken: User | undefined; userId: string }) {
  const t = useText();
  if (employee === undefined) return null;
  const notes = [
    !employee.active && t('integration-known-inactive'),
    employee.sip_accounts.length === 0 && t('integration-known-no-sip'),
    taken !== undefined && taken.id !== userId && t('integration-known-taken', { name: taken.name }),
  ].filter(note => note !== false);
  return (
    <span className={classes['known']}>
      <span>{employee.name ?? employee.email ?? '—'} <span className={classes['quiet']}>{employee.employee_id}</span></span>
      <span className={classes['quiet']}>{[employee.email, employee.sip_accounts[0] ?? employee.fmc_numbers[0]].filter(Boolean).join(' · ')}</span>
      {notes.length > 0 && <span className={classes['noted']}>{notes.join(' · ')}</span>}
    </span>
  );
}
