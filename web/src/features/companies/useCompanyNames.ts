import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { companyNamesQuery } from '@/api/companies';

/** The names of companies that fit what is typed. */
export function useCompanyNames(typed: string): string[] {
  const [q] = useDebouncedValue(typed.trim(), 200);
  const found = useQuery({ ...companyNamesQuery(q), placeholderData: keepPreviousData });
  return [...new Set(found.data?.map(company => company.name) ?? [])];
}
