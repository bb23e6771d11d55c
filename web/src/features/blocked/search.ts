import type { BlockedNumber } from '@/api/blocked';

/** Whether a row is meant by what was typed: a part of the number in any spelling, or of the note. */
export function isMeant({ e164, note }: Pick<BlockedNumber, 'e164' | 'note'>, text: string): boolean {
  const wanted = text.trim().toLocaleLowerCase();
  if (wanted === '') return true;
  if (note?.toLocaleLowerCase().includes(wanted) === true) return true;
  const typed = wanted.replace(/\D/g, '');
  // Letters mean a note; the zero or zeros in front of a number are not part of its international form.
  if (typed === '' || /\p{L}/u.test(wanted)) return false;
  const digits = e164.slice(1);
  return digits.includes(typed) || (typed.startsWith('0') && digits.includes(typed.replace(/^0+/, '')));
}
