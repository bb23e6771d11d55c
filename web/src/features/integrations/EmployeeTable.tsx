import { TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Employee } from '@/api/connections';
import type { User } from '@/api/people';
import { useText } from '@/i18n';
import { Person } from '@/ui';
import { cell, PARTS, type Cells, type Part } from './employees';
import classes from './EmployeeTable.module.css';

interface Props {
  rows: User[];
  employees: readonly Employee[];
  cells: Cells;
  changed: Partial<Cells>;
  errors: Partial<Record<string, string>>;
  onChange: (key: string, value: string) => void;
}

const EXAMPLES: Record<Part, string> = { employee_id: '331800', sip_account: 'example_ivan', fmc_number: '+380…', extension: '101' };

/** Our people, and what the telephony calls them; edited where it stands. */
export function EmployeeTable(props: Props) {
  const t = useText();
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const { rows } = props;
  if (isNarrow) {
    return (
      <ul className={classes['cards']} aria-label={t('integration-employees')}>
        {rows.map(user => (
          <li key={user.id}>
            <Person name={user.name} />
            <div className={classes['pair']}>{PARTS.map(part => <Field key={part} {...props} user={user} part={part} isLabelled isExample={user.id === rows[0]?.id} />)}</div>
            <Notices {...props} user={user} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <table className={classes['table']} aria-label={t('integration-employees')}>
      <thead>
        <tr>
          <th scope="col">{t('integration-part-user')}</th>
          {PARTS.map(part => <th key={part} scope="col" data-part={part}>{t(`integration-part-${part}`)}</th>)}
        </tr>
      </thead>
      <tbody>
        {rows.map(user => (
          <tr key={user.id}>
            <th scope="row"><Person name={user.name} /><Notices {...props} user={user} /></th>
            {PARTS.map(part => <td key={part}><Field {...props} user={user} part={part} isExample={user.id === rows[0]?.id} /></td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface FieldProps extends Props { user: User; part: Part; isLabelled?: boolean; isExample: boolean }

function Field({ user, part, cells, errors, onChange, isLabelled = false, isExample }: FieldProps) {
  const t = useText();
  const key = cell(user.id, part);
  const label = t(`integration-part-${part}`);
  return (
    <TextInput
      size="xs" label={isLabelled ? label : undefined} aria-label={isLabelled ? undefined : `${user.name}: ${label}`}
      value={cells[key] ?? ''} error={errors[key]} autoComplete="off" spellCheck={false} placeholder={isExample ? EXAMPLES[part] : undefined}
      inputMode={part === 'fmc_number' ? 'tel' : part === 'sip_account' ? 'text' : 'numeric'} onChange={event => onChange(key, event.currentTarget.value)}
    />
  );
}

/** What should be known of a row as it is saved; while it is being changed nothing is claimed. */
function Notices({ user, employees, changed }: Props & { user: User }) {
  const t = useText();
  if (PARTS.some(part => cell(user.id, part) in changed)) return null;
  const employee = employees.find(one => one.user_id === user.id);
  const texts = employee === undefined
    ? [t('integration-notice-unmapped')]
    : [...new Set([...user.active ? [] : [t('integration-notice-inactive')], ...employee.notices.map(notice => t(`integration-notice-${notice}`))])];
  return texts.map(text => (
    <span key={text} className={classes['notice']} data-quiet={employee === undefined || undefined}>
      {employee !== undefined && <IconAlertTriangle size={14} aria-hidden />}
      {text}
    </span>
  ));
}
