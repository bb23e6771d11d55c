import { useQuery } from '@tanstack/react-query';
import type { CardEntity, CustomField } from '@/api/fields';
import { usersQuery } from '@/api/people';
import { tagsQuery } from '@/api/tags';
import { readAmount } from '@/features/deals/money';
import { useFieldsOf } from '@/features/fields/custom/useFieldsOf';
import { useWords } from '@/features/fields/custom/ValueText';
import { filterTextOf, readNumber } from '@/features/fields/custom/values';
import { useMe } from '@/features/session/useMe';
import { useText } from '@/i18n';
import type { Filter, FilterValues } from '@/ui';

/** The part of an address by which cards are found by their tag and one of their own fields. */
export interface OwnSearch { tag?: string | undefined; field?: string | undefined }

const PARAM = 'field:';

/** The field and the value of `key:value`. */
export function readField(text: string | undefined): { key: string; value: string } | null {
  const at = text?.indexOf(':') ?? -1;
  return text === undefined || at < 1 ? null : { key: text.slice(0, at), value: text.slice(at + 1) };
}

/** The values of the chips: each field has its own, of which one is set at a time. */
export function valuesOf(search: FilterValues & OwnSearch): FilterValues {
  const field = readField(search.field);
  return { ...search, ...(field === null ? {} : { [PARAM + field.key]: field.value }) };
}

/** What chips change, as the address has it: another field takes the place of the one before. */
export function changeOf(change: FilterValues): FilterValues {
  const own = Object.entries(change).filter(([param]) => param.startsWith(PARAM));
  const others = Object.entries(change).filter(([param]) => !param.startsWith(PARAM));
  if (own.length === 0) return change;
  const set = own.find(([, value]) => value !== undefined);
  return { ...Object.fromEntries(others), field: set ? `${set[0].slice(PARAM.length)}:${set[1] ?? ''}` : undefined };
}

/** The chips for the tags and the fields of a kind of card. */
export function useOwnFilters(entity: CardEntity, search: OwnSearch): Filter[] {
  const t = useText();
  const tags = useQuery(tagsQuery(entity)).data?.map(({ name }) => name) ?? [];
  const all = search.tag === undefined || tags.includes(search.tag) ? tags : [...tags, search.tag];
  const chosen = readField(search.field)?.key;
  const fields = useFieldsOf(entity).filter(({ key, archived }) => !archived || key === chosen);
  const filterOf = useFieldFilter();
  return [
    ...(all.length === 0 ? [] : [{ kind: 'choice', param: 'tag', label: t('fields-tag'), isSearchable: all.length > 8, options: all.map(value => ({ value, label: value })) } satisfies Filter]),
    ...fields.map(filterOf),
  ];
}

function useFieldFilter(): (field: CustomField) => Filter {
  const t = useText();
  const words = useWords();
  const { workspace: { currency } } = useMe();
  const users = useQuery(usersQuery()).data ?? [];
  return field => {
    const base = { param: PARAM + field.key, label: field.name, isRare: true, showsName: true };
    switch (field.kind) {
      case 'checkbox': return { ...base, kind: 'choice', options: [{ value: 'true', label: t('app-yes') }, { value: 'false', label: t('app-no') }] };
      case 'choice': case 'multi_choice': return { ...base, kind: 'choice', isSearchable: field.choices.length > 8, options: field.choices.map(({ name }) => ({ value: name, label: name })) };
      case 'person': return { ...base, kind: 'choice', isSearchable: true, options: users.map(({ id, name }) => ({ value: id, label: name })) };
      case 'date': return { ...base, kind: 'day', wordOf: day => words(field, day) };
      case 'number': return { ...base, kind: 'text', inputMode: 'decimal', read: typed => (readNumber(typed) === undefined ? null : String(readNumber(typed))), wrong: t('fields-number-wrong'), wordOf: value => words(field, Number(value)) };
      // Of the workspace's currency.
      case 'money': return { ...base, kind: 'text', inputMode: 'decimal', read: typed => readAmount(typed) ?? null, wrong: t('deals-amount-wrong'), wordOf: value => words(field, { amount: value, currency }) };
      case 'text': case 'link': return { ...base, kind: 'text', read: typed => filterTextOf(field.kind, typed) ?? null, wrong: t('app-required'), wordOf: value => value, ...(field.kind === 'link' ? { inputMode: 'url' } : {}) };
    }
  };
}
