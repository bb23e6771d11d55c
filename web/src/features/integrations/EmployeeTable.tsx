import { useMediaQuery } from '@mantine/hooks';
import { IconAlertTriangle, IconSparkles } from '@tabler/icons-react';
import type { Employee, SourceEmployee } from '@/api/connections';
import type { User } from '@/api/people';
import { useText } from '@/i18n';
import { Person } from '@/ui';
import { EmployeeField } from './EmployeeField';
import { cell, isEmptyRow, PARTS, type Cells, type Part, type Proposed } from './employees';
import classes from './EmployeeTable.module.css';

interface Props {
  rows: User[];
  /** The columns. */
  parts: readonly Part[];
  employees: readonly Employee[];
  cells: Cells;
  changed: Partial<Cells>;
  errors: Partial<Record<string, string>>;
  known: readonly SourceEmployee[];
  proposed: Proposed;
  onChange: (key: string, value: string) => void;
  onChoose: (userId: string, employee: SourceEmployee) => void;
}

/** Our people, and what the telephony calls them; edited where it stands. */
export function EmployeeTable(props: Props) {
  const t = useText();
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const { rows, parts } = props;
  if (isNarrow) {
    return (
      <ul className={classes['cards']} aria-label={t('integration-employees')}>
        {rows.map(user => (
          <li key={user.id}>
            <Person name={user.name} />
            <div className={classes['pair']}>{parts.map(part => <EmployeeField key={part} {...props} user={user} part={part} isLabelled isExample={user.id === rows[0]?.id} />)}</div>
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
          {parts.map(part => <th key={part} scope="col" data-part={part}>{t(`integration-part-${part}`)}</th>)}
        </tr>
      </thead>
      <tbody>
        {rows.map(user => (
          <tr key={user.id}>
            <th scope="row"><Person name={user.name} /><Notices {...props} user={user} /></th>
            {parts.map(part => <td key={part}><EmployeeField {...props} user={user} part={part} isExample={user.id === rows[0]?.id} /></td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What should be known of a row as it is saved; of one that is being changed only where it comes from, and what it will lack. */
function Notices({ user, employees, cells, changed, proposed }: Props & { user: User }) {
  const t = useText();
  if (PARTS.some(part => cell(user.id, part) in changed)) {
    const by = proposed[user.id];
    const lacksSip = !isEmptyRow(cells, user.id) && (cells[cell(user.id, 'sip_account')] ?? '').trim() === '';
    return (
      <>
        {by !== undefined && <span className={classes['notice']} data-proposed><IconSparkles size={14} aria-hidden />{t(`integration-proposed-${by}`)}</span>}
        {lacksSip && <Warning text={t('integration-notice-no_sip_account')} />}
      </>
    );
  }
  const employee = employees.find(one => one.user_id === user.id);
  if (employee === undefined) return <span className={classes['notice']} data-quiet>{t('integration-notice-unmapped')}</span>;
  const texts = new Set([...user.active ? [] : [t('integration-notice-inactive')], ...employee.notices.map(notice => t(`integration-notice-${notice}`))]);
  return [...texts].map(text => <Warning key={text} text={text} />);
}

function Warning({ text }: { text: string }) {
  return <span className={classes['notice']}><IconAlertTriangle size={14} aria-hidden />{text}</span>;
}
