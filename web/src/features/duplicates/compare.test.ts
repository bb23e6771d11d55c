import { expect, test } from 'vitest';
import type { Company } from '@/api/companies';
import type { Contact } from '@/api/contacts';
import { betterOf, cardOf, differences, differIn } from './compare';
import { company, contact } from './testing';

test('what differs is compared as the server compares it', () => {
  const anna = contact({ name: 'Anna', phones: [{ e164: '+380671110001', raw: '067 111 00 01' }], emails: ['Anna@example.com'], tags: ['VIP'] });
  const same = contact({ name: ' ANNA', phones: [{ e164: '+380671110001', raw: '+380671110001' }], emails: ['anna@example.com'], tags: ['vip'], last_call_at: '2026-01-10T10:00:00Z', created_at: '2020-01-01T00:00:00Z' });
  expect([...differences(anna, same)]).toEqual([]);
  const cases: [Partial<Contact>, string][] = [
    [{ name: 'Hanna' }, 'name'],
    [{ phones: [{ e164: '+380671110001', raw: '' }, { e164: null, raw: '101' }] }, 'phones'],
    [{ emails: [] }, 'emails'],
    [{ company: { id: 'o1', name: 'Roof' } }, 'company'],
    [{ responsible: { id: 'u1', name: 'Ivan' } }, 'responsible'],
    [{ source: 'Fair' }, 'source'],
    [{ tags: ['vip', 'roof'] }, 'tags'],
  ];
  for (const [change, field] of cases) expect([...differences(same, { ...same, ...change })]).toEqual([field]);
});

test('fields of the workspace are compared by what stands in them', () => {
  const cases: [unknown, unknown, boolean][] = [
    ['Kyiv', 'Kyiv', false], ['Kyiv', 'Lviv', true], [undefined, null, false], [undefined, 0, true], [[], null, false], [['a', 'b'], ['b', 'a'], false], [['a'], ['a', 'b'], true],
    [{ amount: '1.00', currency: 'UAH' }, { amount: '1.00', currency: 'EUR' }, true],
  ];
  const having = (city: unknown) => contact({ fields: (city === undefined ? {} : { city }) });
  for (const [one, other, isOther] of cases) expect(differIn(having(one), having(other), { key: 'city' }), JSON.stringify([one, other])).toBe(isOther);
});

test('the one that is offered to be kept has a name, was called last, is older', () => {
  const named = contact({ id: 'a', named: true });
  expect(betterOf(contact({ id: 'b', named: false, last_call_at: '2026-01-10T10:00:00Z' }), named).id).toBe('a');
  expect(betterOf(named, contact({ id: 'b', last_call_at: '2026-01-10T10:00:00Z' })).id).toBe('b');
  expect(betterOf(named, contact({ id: 'b', created_at: '2020-01-01T00:00:00Z' })).id).toBe('b');
  expect(betterOf(named, contact({ id: 'b' })).id).toBe('a');
});

test('companies are compared by what they have, and the older one is offered to be kept', () => {
  const roof = company({ name: 'Roof', phones: [{ e164: '+380443330011', raw: '044 333 00 11' }], tags: ['VIP'] });
  const cases: [Partial<Company>, string[]][] = [
    [{}, []], [{ name: ' ROOF', tags: ['vip'] }, []], [{ name: 'Roofs' }, ['name']], [{ phones: [] }, ['phones']], [{ responsible: { id: 'u1', name: 'Ivan' } }, ['responsible']], [{ tags: [] }, ['tags']],
  ];
  for (const [change, fields] of cases) expect([...differences(cardOf(roof), cardOf({ ...roof, ...change }))]).toEqual(fields);
  expect(betterOf(cardOf(roof), cardOf(company({ id: 'o2', created_at: '2020-01-01T00:00:00Z' }))).id).toBe('o2');
});
