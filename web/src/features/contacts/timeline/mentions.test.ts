import { expect, test } from 'vitest';
import { asked, mentioned, offered, pieces, withName } from './mentions';

const olha = { id: '1', name: 'Ольга Коваль' };
const olhaK = { id: '2', name: 'Ольга Коваль-Дніпрова' };
const ivan = { id: '3', name: 'Іван' };
const people = [olha, olhaK, ivan];

test('people are offered behind an @ at the beginning of a word', () => {
  const check = (text: string, expected: ReturnType<typeof asked>) => expect(asked(text, text.length)).toEqual(expected);
  check('@', { from: 0, query: '' });
  check('Добрий день, @Оль', { from: 13, query: 'Оль' });
  check('@Ольга Ко', { from: 0, query: 'Ольга Ко' });
  check('olena@example', null);
  check('без нікого', null);
  check('@Іван\nі ще', null);
  expect(asked('@Оль і далі', 4)).toEqual({ from: 0, query: 'Оль' });
});

test('those whose name or a word of it begins so', () => {
  expect(offered(people, 'ков')).toEqual([olha, olhaK]);
  expect(offered(people, 'ІВ')).toEqual([ivan]);
  expect(offered(people, '')).toEqual(people);
  expect(offered(people, 'пет')).toEqual([]);
});

test('a name takes the place of what was typed', () => {
  expect(withName('Гляньте, @Ів будь ласка', 12, 9, 'Іван')).toEqual({ text: 'Гляньте, @Іван будь ласка', caret: 15 });
  expect(withName('@', 1, 0, 'Іван')).toEqual({ text: '@Іван ', caret: 6 });
});

test('mentions are found in the text, the longer name first', () => {
  expect(mentioned('@Ольга Коваль-Дніпрова і @Іван', people)).toEqual([olhaK, ivan]);
  expect(mentioned('Ольга Коваль', people)).toEqual([]);
  expect(pieces('До @Іван!', people)).toEqual([{ text: 'До ' }, { text: '@Іван', person: ivan }, { text: '!' }]);
  expect(pieces('@Невідомий', people)).toEqual([{ text: '@Невідомий' }]);
});
