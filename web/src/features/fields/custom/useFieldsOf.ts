import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { fieldsQuery, type CardEntity, type CustomField } from '@/api/fields';

const NONE: CustomField[] = [];

/** The fields that the workspace has added to a kind of card, in their order, with the archived ones. */
export function useFieldsOf(entity: CardEntity): CustomField[] {
  const { data } = useQuery(fieldsQuery());
  return useMemo(() => data?.filter(field => field.entity === entity) ?? NONE, [data, entity]);
}
