import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useText } from '@/i18n';
import { AddFilter } from './AddFilter';
import { ChoiceChip } from './ChoiceChip';
import { DayChip } from './DayChip';
import { PeriodChip } from './PeriodChip';
import { TextChip } from './TextChip';
import classes from './FilterBar.module.css';

/** A filter, named as its search parameter. */
export type Filter = { param: string; label: string; /** Shown only once it is set or added. */ isRare?: boolean; /** Its name stands before what is chosen. */ showsName?: boolean } & (
  | { kind: 'choice'; options: { value: string; label: string; icon?: ReactNode }[]; /** Offers a field to search in many options. */ isSearchable?: boolean }
  | { kind: 'period' }
  | { kind: 'day'; /** How a day, such as `2026-12-31`, is written. */ wordOf: (day: string) => string }
  | { kind: 'text'; /** What is looked for; null if what was typed cannot be read. */ read: (typed: string) => string | null; /** What to type instead. */ wrong: string; wordOf: (value: string) => string; inputMode?: 'decimal' | 'url' }
);

/** The search parameters of a page, as the router has them. */
export type FilterValues = Record<string, string | undefined>;

interface Props {
  filters: Filter[];
  values: FilterValues;
  /** Changes some parameters; undefined takes one away. */
  onChange: (change: FilterValues) => void;
  /** At the right, such as saving the view. */
  children?: ReactNode;
}

/** Filters as chips. Their values stand in the address, so a filtered list can be sent to a colleague, and Back goes one filter back. */
export function FilterBar({ filters, values, onChange, children }: Props) {
  const t = useText();
  const [added, setAdded] = useState<string | null>(null);
  const isShown = (filter: Filter) => filter.isRare !== true || values[filter.param] !== undefined || filter.param === added;
  const hidden = filters.filter(filter => !isShown(filter));
  const set = filters.filter(filter => values[filter.param] !== undefined);
  const clear = () => onChange(Object.fromEntries(set.map(filter => [filter.param, undefined])));
  return (
    <div className={classes['bar']} role="group" aria-label={t('app-filters')}>
      {filters.filter(isShown).map(filter => {
        const chip = { label: filter.label, value: values[filter.param], onChange: (value: string | undefined) => onChange({ [filter.param]: value }) };
        const more = { showsName: filter.showsName, startsOpen: filter.param === added };
        if (filter.kind === 'period') return <PeriodChip key={filter.param} {...chip} />;
        if (filter.kind === 'day') return <DayChip key={filter.param} {...chip} {...more} wordOf={filter.wordOf} />;
        if (filter.kind === 'text') return <TextChip key={filter.param} {...chip} {...more} read={filter.read} wrong={filter.wrong} wordOf={filter.wordOf} inputMode={filter.inputMode} />;
        return <ChoiceChip key={filter.param} {...chip} {...more} options={filter.options} isSearchable={filter.isSearchable ?? false} />;
      })}
      {hidden.length > 0 && (
        <AddFilter filters={hidden} onAdd={setAdded} />
      )}
      {set.length > 1 && <Button variant="subtle" size="compact-md" onClick={clear}>{t('app-filter-clear')}</Button>}
      <span className={classes['rest']} />
      {children}
    </div>
  );
}
