import { IconHistory } from '@tabler/icons-react';
import { linkOptions } from '@tanstack/react-router';
import { RUN_STATES, runs, type Automation, type Run } from '@/api/automations';
import { useFormats, useText } from '@/i18n';
import { useLiveList } from '@/live';
import { DataTable, DateTime, FilterBar, StatusText, TwoLines, type Column } from '@/ui';
import { tidy } from '@/ui/search-params';
import type { AutomationSearch } from '../search';
import { RUN_TONES } from '../state';
import { RunDrawer } from './RunDrawer';
import { useSubject } from './subject';
import classes from './history.module.css';

interface Props { automation: Automation; search: AutomationSearch; onSearch: (change: Partial<Record<keyof AutomationSearch, string | undefined>>) => void }

/** What an automation has done, newest first. */
export function Runs({ automation, search, onSearch }: Props) {
  const t = useText();
  const formats = useFormats();
  const subject = useSubject();
  const list = useLiveList(runs, tidy({ automation_id: automation.id, state: search.state }) as { automation_id: string });
  const state = (run: Run) => <StatusText tone={RUN_TONES[run.state]}>{t(`automations-run-${run.state}`)}</StatusText>;
  const after = (run: Run) => (run.error !== null ? run.error.detail : run.state === 'waiting' && run.due_at !== null ? t('automations-run-due', { at: formats.dateTime(run.due_at) }) : '');
  const columns: Column<Run>[] = [
    { id: 'began', head: t('automations-run-began'), width: 190, isLink: true, cell: run => <DateTime at={run.began_at} /> },
    { id: 'about', head: t('automations-run-about'), cell: run => subject(run) },
    { id: 'state', head: t('automations-run-state'), cell: run => <TwoLines main={state(run)} sub={after(run)} /> },
  ];
  return (
    <div className={classes['runs']}>
      <FilterBar filters={[{ kind: 'choice', param: 'state', label: t('automations-run-state'), options: RUN_STATES.map(value => ({ value, label: t(`automations-run-${value}`) })) }]} values={{ state: search.state }} onChange={onSearch} />
      <DataTable
        label={t('automations-view-history')} list={list} columns={columns} openId={search.run}
        link={run => linkOptions({ to: '/automations/$automationId', params: { automationId: automation.id }, search: { ...search, run: run.id } })}
        card={run => <span className={classes['card']}><TwoLines main={subject(run)} sub={formats.dateTime(run.began_at)} /><TwoLines main={state(run)} sub={after(run)} /></span>}
        onClearFilter={search.state === undefined ? undefined : () => onSearch({ state: undefined })}
        empty={{ icon: <IconHistory size={36} stroke={1.3} />, title: t('automations-runs-empty'), text: automation.state === 'active' ? t('automations-runs-empty-active') : t('automations-runs-empty-text') }}
      />
      <RunDrawer id={search.run} automation={automation} onClose={() => onSearch({ run: undefined })} />
    </div>
  );
}
