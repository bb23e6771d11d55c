import type { Employee, EmployeeIn, SourceEmployee } from '@/api/connections';
import type { User } from '@/api/people';

export const PARTS = ['employee_id', 'sip_account', 'fmc_number', 'extension'] as const;
export type Part = (typeof PARTS)[number];

/** What an exchange calls its people: it has no list of employees, so no ids. */
export const PARTS_OF_EXCHANGE: readonly Part[] = ['sip_account', 'extension', 'fmc_number'];

/** The table as one flat form: a field is called `<user>.<part>`, so that two people may fill different rows at the same time. */
export type Cells = Record<string, string>;

/** By what an employee of the source was proposed for a user. */
export type Proposed = Readonly<Record<string, 'email' | 'name'>>;

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

export const isEmptyRow = (cells: Cells, userId: string): boolean => PARTS.every(part => (cells[cell(userId, part)] ?? '').trim() === '');

/** The row of a user once an employee of the source was chosen: of several accounts and numbers the main one. */
export function rowOf({ employee_id, sip_accounts, fmc_numbers, extension }: SourceEmployee): Record<Part, string> {
  return { employee_id, sip_account: sip_accounts[0] ?? '', fmc_number: fmc_numbers[0] ?? '', extension: extension ?? '' };
}

/** Fills the rows that are empty with whom the source has under the same e-mail or name. */
export function propose(cells: Cells, rows: readonly User[], known: readonly SourceEmployee[]): { filled: Cells; proposed: Proposed } {
  const filled: Cells = {};
  const proposed: Record<string, 'email' | 'name'> = {};
  for (const employee of known) {
    const { user_id: userId, by } = employee.proposal ?? { user_id: '', by: '' };
    if ((by !== 'email' && by !== 'name') || userId in proposed || !rows.some(user => user.id === userId) || !isEmptyRow(cells, userId)) continue;
    proposed[userId] = by;
    for (const [part, value] of Object.entries(rowOf(employee))) filled[`${userId}.${part}`] = value;
  }
  return { filled, proposed };
}

/** Which row has an employee of the source already, by the employee's id. */
export function takenBy(cells: Cells, rows: readonly User[]): ReadonlyMap<string, User> {
  return new Map(rows.flatMap(user => { const id = (cells[cell(user.id, 'employee_id')] ?? '').trim(); return id === '' ? [] : [[id, user] as const]; }));
}
