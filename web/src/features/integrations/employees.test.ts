import type { Employee, SourceEmployee } from '@/api/connections';
import type { User } from '@/api/people';
import { cellOfProblem, cellsOf, employeesIn, propose, rowsOf } from './employees';

const user = (id: string, active = true) => ({ id, name: id, active }) as User;
const employee = (user_id: string, parts: Partial<Employee>) => ({ user_id, user_name: user_id, employee_id: null, sip_account: null, fmc_number: null, extension: null, notices: [], ...parts });

const users = [user('anna'), user('ivan'), user('gone', false), user('left', false)];
const named = [employee('ivan', { sip_account: 'x_ivan' }), employee('left', { extension: '101' })];

test('everybody who works here has a row, and whoever is named', () => {
  expect(Object.keys(cellsOf(users, named)).filter(key => key.endsWith('extension'))).toEqual(['anna.extension', 'ivan.extension', 'left.extension']);
});

test('who was named keeps the place, empty rows are not sent', () => {
  const cells = { ...cellsOf(users, named), 'anna.employee_id': ' 7 ', 'left.extension': '' };
  expect(employeesIn(cells, users, named)).toEqual([{ user_id: 'ivan', sip_account: 'x_ivan' }, { user_id: 'anna', employee_id: '7' }]);
});

test('a problem finds its field', () => {
  expect(cellOfProblem('[1].fmc_number', [{ user_id: 'ivan' }, { user_id: 'anna' }])).toBe('anna.fmc_number');
  expect(cellOfProblem('[9].fmc_number', [])).toBe('[9].fmc_number');
});

const known = (employee_id: string, parts: Partial<SourceEmployee> = {}): SourceEmployee =>
  ({ employee_id, name: null, email: null, extension: null, sip_accounts: [], fmc_numbers: [], active: true, proposal: null, ...parts });
const proposal = (user_id: string, by: string) => ({ user_id, user_name: user_id, by });

test('empty rows are filled with whom the source has under the same e-mail or name', () => {
  const cells = { ...cellsOf(users, []), 'ivan.sip_account': 'typed' };
  const { filled, proposed } = propose(cells, rowsOf(users, []), [
    known('1', { sip_accounts: ['x_anna', 'x_anna2'], fmc_numbers: ['380671110001'], extension: '101', proposal: proposal('anna', 'email') }),
    known('2', { proposal: proposal('anna', 'name') }),
    known('3', { proposal: proposal('ivan', 'email') }),
    known('4', { proposal: proposal('gone', 'email') }),
    known('5'),
  ]);
  expect(filled).toEqual({ 'anna.employee_id': '1', 'anna.sip_account': 'x_anna', 'anna.fmc_number': '380671110001', 'anna.extension': '101' });
  expect(proposed).toEqual({ anna: 'email' });
});

test('who is in the table already is nobody to propose', () => {
  expect(propose(cellsOf(users, []), users, [known('1', { proposal: proposal('anna', 'mapped') })]).proposed).toEqual({});
});
