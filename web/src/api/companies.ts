import { queryOptions } from '@tanstack/react-query';
import { client, take } from './client';
import { keys } from './keys';
import type { ListSource } from './list';
import type { components, paths } from './schema.gen';
import { ifMatch } from './version';

type Schemas = components['schemas'];
export type Company = Schemas['CompanyOut'];
type Query = NonNullable<paths['/api/v1/companies']['get']['parameters']['query']>;
export type CompanyFilter = Omit<Query, 'limit' | 'cursor'>;

export const companies: ListSource<Company, CompanyFilter> = {
  noun: 'company',
  page: (filter, cursor, signal) => take(client.GET('/api/v1/companies', { params: { query: { ...filter, ...(cursor === null ? {} : { cursor }) } }, signal })),
  row: (id, signal) => take(client.GET('/api/v1/companies/{id}', { params: { path: { id } }, signal: signal ?? null })),
  shows: (row, changes) => changes.some(({ noun, id }) => id === row.responsible?.id || noun === 'field'),
};

/** One company. */
export function companyQuery(id: string) {
  return queryOptions({ queryKey: keys.one('company', id), queryFn: ({ signal }) => companies.row(id, signal) });
}

/** The companies whose names fit what is typed, for choosing one. */
export function companyNamesQuery(q: string) {
  return queryOptions({
    queryKey: keys.about('company', 'names', { q }),
    queryFn: async ({ signal }) => (await take(client.GET('/api/v1/companies', { params: { query: { limit: 50, ...(q === '' ? {} : { q }) } }, signal }))).items,
  });
}

export const createCompany = (body: Schemas['CompanyIn'], key: string, isAllowed = false): Promise<Company> =>
  take(client.POST('/api/v1/companies', { params: { header: { 'Idempotency-Key': key }, query: isAllowed ? { duplicates: 'allow' } : {} }, body }));

export const changeCompany = (company: Company, body: Schemas['CompanyPatch']): Promise<Company> =>
  take(client.PATCH('/api/v1/companies/{id}', { params: { path: { id: company.id }, header: ifMatch(company) }, body }));

export const deleteCompany = (company: Company) =>
  take(client.DELETE('/api/v1/companies/{id}', { params: { path: { id: company.id }, header: ifMatch(company) } }));
