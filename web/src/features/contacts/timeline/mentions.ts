/** Somebody who can be mentioned. */
export interface Person { id: string; name: string }

/** The beginning of a name behind an `@` before the caret, where people would be offered; none elsewhere. */
export function asked(text: string, caret: number): { from: number; query: string } | null {
  const before = /(?:^|[\s(])@([^@\n]{0,40})$/.exec(text.slice(0, caret));
  const query = before?.[1];
  return query === undefined ? null : { from: caret - query.length - 1, query };
}

/** Those whose name, or a word of it, begins as it was typed. */
export function offered(people: readonly Person[], query: string): Person[] {
  const wanted = query.trimStart().toLocaleLowerCase();
  const fits = ({ name }: Person) => {
    const folded = name.toLocaleLowerCase();
    return folded.startsWith(wanted) || folded.split(/\s+/).some(word => word.startsWith(wanted));
  };
  return people.filter(fits).slice(0, 8);
}

/** The text with the name in place of what was typed, and where the caret stands then. */
export function withName(text: string, caret: number, from: number, name: string): { text: string; caret: number } {
  const put = `@${name} `;
  const rest = text.slice(caret);
  return { text: text.slice(0, from) + put + (rest.startsWith(' ') ? rest.slice(1) : rest), caret: from + put.length };
}

/** The people whose names stand in the text with an `@`. A longer name is not taken for a shorter one. */
export function mentioned(text: string, people: readonly Person[]): Person[] {
  const found = new Set(pieces(text, people).flatMap(({ person }) => (person ? [person.id] : [])));
  const once = new Map(people.map(person => [person.id, person]));
  return [...once.values()].filter(({ id }) => found.has(id));
}

export interface Piece { text: string; person?: Person }

/** The text in pieces: mentions, and what stands between them. */
export function pieces(text: string, people: readonly Person[]): Piece[] {
  const longest = [...people].sort((a, b) => b.name.length - a.name.length);
  const all: Piece[] = [];
  let plain = '';
  for (let at = 0; at < text.length;) {
    const person = text[at] === '@' ? longest.find(({ name }) => name !== '' && text.startsWith(name, at + 1)) : undefined;
    if (person === undefined) {
      plain += text.charAt(at);
      at += 1;
    } else {
      if (plain !== '') all.push({ text: plain });
      plain = '';
      all.push({ text: `@${person.name}`, person });
      at += person.name.length + 1;
    }
  }
  return plain === '' ? all : [...all, { text: plain }];
}
