import type { BulkChange } from '@/api/bulk';
import { asFields, type CardEntity, type CustomField } from '@/api/fields';
import { jsonOf, type Draft } from '@/features/fields/custom/values';

/** What can be done with many cards at once. */
const ACTIONS = ['responsible', 'stage', 'add_tags', 'remove_tags', 'source', 'field', 'delete'] as const;
export type Action = (typeof ACTIONS)[number];

/** What the cards of a kind have. */
export function actionsOf(entity: CardEntity, hasFields: boolean): Action[] {
  return ACTIONS.filter(action => !(action === 'stage' && entity !== 'deal') && !(action === 'source' && entity === 'company') && !(action === 'field' && !hasFields));
}

/** What stands in the form. `responsible` and `source` are not there until somebody has chosen or typed: nobody and an empty text are answers, too. */
export interface BulkDraft { responsible?: string | null; stage: string | null; tags: string[]; source?: string; field: CustomField | null; value: Draft; typed: string }

/** What is sent; null while something is missing. Empty texts and values take away what stands there. */
export function changeOf(action: Action, { responsible, stage, tags, source, field, value, typed }: BulkDraft, count: number): BulkChange | null {
  switch (action) {
    case 'responsible': return responsible === undefined ? null : { responsible_id: responsible };
    case 'stage': return stage === null ? null : { stage_id: stage };
    case 'add_tags': return tags.length === 0 ? null : { add_tags: tags };
    case 'remove_tags': return tags.length === 0 ? null : { remove_tags: tags };
    case 'source': return source === undefined ? null : { source: source.trim() === '' ? null : source.trim() };
    case 'field': {
      const json = field === null ? undefined : jsonOf(field.kind, value);
      return field === null || json === undefined ? null : { fields: asFields({ [field.key]: json }) };
    }
    // Confirmed by the number of what will be lost.
    case 'delete': return typed.trim() === String(count) ? { delete: true } : null;
  }
}
