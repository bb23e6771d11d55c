import { expect, test, vi } from 'vitest';
import { applyProblem } from './forms';
import { Problem } from './problem';

const form = (values: object) => ({ setFieldError: vi.fn(), getValues: () => values });
const problem = (...fields: string[]) => new Problem({ code: 'invalid', status: 422, title: 'Wrong', detail: 'Nothing was changed.', errors: fields.map(field => ({ field, code: 'x', detail: `about ${field}` })) });

test('what is wrong with a field goes to the field', () => {
  const contact = form({ name: '', phones: ['a', 'b'] });
  expect(applyProblem(contact, problem('name', 'phones[1]'))).toBeNull();
  expect(contact.setFieldError.mock.calls).toEqual([['name', 'about name'], ['phones.1', 'about phones[1]']]);
});

test('what has no field is said above the button', () => {
  const rest = applyProblem(form({ name: '' }), problem('name', 'time_zone'));
  expect(rest?.detail).toBe('time_zone: about time_zone');
  const whole = new Problem({ code: 'too_many', status: 429, title: 'Too many', detail: 'Wait.' });
  expect(applyProblem(form({}), whole)).toBe(whole);
});

test('a mistake of our own is not hidden', () => {
  expect(() => applyProblem(form({}), new TypeError('x is undefined'))).toThrow('x is undefined');
});
