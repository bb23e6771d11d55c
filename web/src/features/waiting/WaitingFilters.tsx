import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lineNamesQuery } from '@/api/call-report';
import { useFormats, useText } from '@/i18n';
import { FilterBar, type Filter } from '@/ui';
import { waitingSearch, type WaitingSearch } from './search';
import classes from './waiting.module.css';

/** Everybody who waits, or one's own clients; on one line or on all. */
export function WaitingFilters({ search, onSearch }: { search: WaitingSearch; onSearch: (search: WaitingSearch) => void }) {
  const t = useText();
  const formats = useFormats();
  const lines = useQuery(lineNamesQuery()).data ?? [];
  const options = lines.map(({ name, number }) => ({ value: number.e164 ?? number.raw, label: name === null ? formats.phone(number) : `${name} · ${formats.phone(number)}` }));
  const filters: Filter[] = options.length > 1 || search.line !== undefined ? [{ kind: 'choice', param: 'line', label: t('queue-column-line'), options, isSearchable: options.length > 8 }] : [];
  return (
    <div className={classes['filters']}>
      <SegmentedControl
        size="xs" withItemsBorders={false} aria-label={t('queue-whose')} value={search.whose ?? 'all'} onChange={whose => onSearch(waitingSearch({ ...search, whose, call: undefined }))}
        data={[{ value: 'all', label: t('queue-whose-all') }, { value: 'mine', label: t('queue-whose-mine') }]}
      />
      <FilterBar filters={filters} values={search} onChange={change => onSearch(waitingSearch({ ...search, ...change }))} />
    </div>
  );
}
