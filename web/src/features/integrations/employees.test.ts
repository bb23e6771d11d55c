import type { Employee } from '@/api/connections';
import type { User } from '@/api/people';
import { cellOfProblem, cellsOf, employeesIn } from './employees';

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
