import { readable } from './format';

test.each([
  { what: 'JSON by its look, whatever the type says', type: 'text/plain', body: '{"a":{"b":1}}', text: '{\n  "a": {\n    "b": 1\n  }\n}' },
  { what: 'XML with its nesting', type: 'text/xml', body: '<root><a>1</a><b><c/></b></root>', text: '<root>\n  <a>1</a>\n  <b>\n    <c/>\n  </b>\n</root>' },
  { what: 'broken JSON as it came', type: 'application/json', body: '{"a":', text: '{"a":' },
  { what: 'words as they came', type: null, body: 'hello there', text: 'hello there' },
])('$what', ({ type, body, text }) => {
  expect(readable(type, body)).toEqual({ kind: 'text', text });
});

test.each([
  ['application/x-www-form-urlencoded', 'a=1&b=x+y%21'],
  [null, 'a=1&b=x+y%21'],
])('forms as pairs (%s)', (type, body) => {
  expect(readable(type, body)).toEqual({ kind: 'pairs', pairs: [['a', '1'], ['b', 'x y!']] });
});
