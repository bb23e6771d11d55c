import classes from './Avatar.module.css';

/** How many tints there are in Avatar.module.css. */
const TINTS = 6;

/** The same name has the same tint everywhere. */
export function tintOf(name: string): number {
  let hash = 7;
  for (const letter of name) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash % TINTS;
}

/** The first letters of the first and the last word; a number has none. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s«»"'()]+/u).filter(word => /^\p{L}/u.test(word));
  const letters = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return letters.map(word => Array.from(word ?? '')[0]?.toLocaleUpperCase() ?? '').join('') || '#';
}

/** A person by initials; the name stands beside it, so it says nothing to a screen reader. */
export function Avatar({ name, size = 24 }: { name: string; size?: number }) {
  return (
    <span className={classes['avatar']} data-tint={tintOf(name)} style={{ width: size, height: size, fontSize: Math.round(size * 0.4) }} aria-hidden>
      {initialsOf(name)}
    </span>
  );
}

/** A person: initials and name, or a dash for nobody. */
export function Person({ name }: { name: string | null }) {
  if (name === null) return <span className={classes['nobody']}>—</span>;
  return <span className={classes['person']}><Avatar name={name} /><span className={classes['name']}>{name}</span></span>;
}
