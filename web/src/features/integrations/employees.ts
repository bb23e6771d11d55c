import type { Employee, EmployeeIn } from '@/api/connections';
import type { User } from '@/api/people';

export const PARTS = ['employee_id', 'sip_account', 'fmc_number', 'extension'] as const;
export type Part = (typeof PARTS)[number];

/** The table as one flat form: a field is called `<user>.<part>`, so that two people may fill different rows at the same time. */
export type Cells = Record<string, string>;

export const cell = (userId: string, part: Part): string => `${userId}.${part}`;

/** Those who have a row: who works here, and who is named already. */
export function rowsOf(users: readonly User[], employees: readonly Employee[]): User[] {
  const named = new Set(employees.map(employee => employee.user_id));
  return users.filter(user => user.active || named.has(user.id));
}

export function cellsOf(users: readonly User[], employees: readonly Employee[]): Cells {
  const named = new Map(employees.map(employee => [employee.user_id, employee]));
  return Object.fromEntries(rowsOf(users, employees).flatMap(({ id }) => PARTS.map(part => [cell(id, part), named.get(id)?.[part] ?? ''])));
}

/** What is sent. Who was named stays in place, for of several with one name the first gets the calls; others come after them. */
export function employeesIn(cells: Cells, users: readonly User[], employees: readonly Employee[]): EmployeeIn[] {
  const ids = [...new Set([...employees.map(employee => employee.user_id), ...users.map(user => user.id)])];
  return ids.flatMap(id => {
    const parts = PARTS.map(part => [part, (cells[cell(id, part)] ?? '').trim()] as const).filter(([, value]) => value !== '');
    return parts.length === 0 ? [] : [{ user_id: id, ...Object.fromEntries(parts) }];
  });
}

/** A problem says `[3].fmc_number`: which field that is. */
export function cellOfProblem(field: string, sent: readonly EmployeeIn[]): string {
  const [, place, part] = /^\[(\d+)\]\.(\w+)$/.exec(field) ?? [];
  const userId = sent[Number(place)]?.user_id;
  return userId === undefined || part === undefined ? field : `${userId}.${part}`;
}
