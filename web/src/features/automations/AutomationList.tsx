import { Button, Switch } from '@mantine/core';
import { IconBolt, IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, linkOptions, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { automationQuery, automationsQuery, changeAutomation, type Automation } from '@/api/automations';
import { useRights } from '@/features/session/useMe';
import { useFormats, useText } from '@/i18n';
import { wholeList } from '@/live';
import { DataTable, Page, RelativeTime, StatusText, TwoLines, useNotify, type Column } from '@/ui';
import { NewAutomation } from './NewAutomation';
import { STATE_TONES } from './state';
import { SwitchOff } from './SwitchOff';
import { useWords } from './words';
import classes from './automations.module.css';

const route = getRouteApi('/app/automations');

/** What happens by itself. */
export function AutomationList() {
  const t = useText();
  const formats = useFormats();
  const words = useWords();
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const { mayAdminister } = useRights();
  const list = wholeList(useQuery(automationsQuery()));
  const name = (row: Automation) => (row.name.trim() === '' ? t('automations-unnamed') : row.name);
  const trigger = (row: Automation) => <TwoLines main={words.trigger(row.trigger)} sub={words.narrowed(row.trigger)} />;
  const ran = (row: Automation) => (row.runs.total === 0 ? <StatusText tone="dim">{t('automations-never-ran')}</StatusText> : <TwoLines main={t('automations-ran', { count: row.runs.total, countText: formats.number(row.runs.total) })} sub={<RelativeTime at={row.runs.last_at} />} />);
  const failures = (row: Automation) => (row.runs.failed === 0 ? <StatusText tone="dim">0</StatusText> : <StatusText tone="bad">{formats.number(row.runs.failed)}</StatusText>);
  const state = (row: Automation) => (mayAdminister ? <StateSwitch row={row} name={name(row)} /> : <StatusText tone={STATE_TONES[row.state]}>{t(`automations-state-${row.state}`)}</StatusText>);
  const columns: Column<Automation>[] = [
    { id: 'name', head: t('automations-name'), isLink: true, cell: row => <span className={classes['name']}>{name(row)}</span> },
    { id: 'trigger', head: t('automations-trigger'), from: 62, cell: trigger },
    { id: 'runs', head: t('automations-runs'), width: 150, from: 48, cell: ran },
    { id: 'failures', head: t('automations-failures'), width: 100, align: 'right', from: 48, cell: failures },
    { id: 'state', head: t('automations-state'), width: 170, cell: state },
  ];
  const add = mayAdminister && <Button leftSection={<IconPlus size={16} />} onClick={() => void navigate({ search: { new: 'true' } })}>{t('automations-new')}</Button>;
  return (
    <Page title={t('automations-title')} about={t('automations-about')} actions={list.rows.length > 0 && add}>
      <div className={classes['table']}>
        <DataTable
          label={t('automations-title')} list={list} columns={columns} link={row => linkOptions({ to: '/automations/$automationId', params: { automationId: row.id } })}
          card={row => <TwoLines main={<span className={classes['name']}>{name(row)}</span>} sub={[words.trigger(row.trigger), row.runs.failed > 0 && t('automations-failed-runs', { count: row.runs.failed })].filter(Boolean).join(' · ')} />} cardAside={state}
          empty={{ icon: <IconBolt size={36} stroke={1.3} />, title: t('automations-empty'), text: t('automations-empty-text'), action: add }}
        />
      </div>
      <NewAutomation opened={search.new !== undefined && mayAdminister} onClose={() => void navigate({ search: {}, replace: true })} />
    </Page>
  );
}

/** Switches an automation on and off; one that is not complete leads to what is missing. */
function StateSwitch({ row, name }: { row: Automation; name: string }) {
  const t = useText();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { failed, said } = useNotify();
  const [asks, setAsks] = useState(false);
  const change = useMutation({
    mutationFn: (state: 'active' | 'inactive') => changeAutomation(row, { state }),
    onSuccess: saved => {
      queryClient.setQueryData(automationsQuery().queryKey, all => all?.map(one => (one.id === saved.id ? saved : one)));
      queryClient.setQueryData(automationQuery(saved.id).queryKey, saved);
      setAsks(false);
    },
    onError: error => { setAsks(false); failed(error); void queryClient.invalidateQueries({ queryKey: automationsQuery().queryKey }); },
  });
  const isOn = row.state === 'active';
  const toggle = () => {
    if (isOn && row.runs.running > 0) { setAsks(true); return; }
    if (!isOn && row.problems.length > 0) {
      said(t('automations-complete-first'));
      void navigate({ to: '/automations/$automationId', params: { automationId: row.id } });
      return;
    }
    change.mutate(isOn ? 'inactive' : 'active');
  };
  return (
    <span className={classes['switch']}>
      <Switch size="sm" aria-label={t('automations-switch-of', { name })} checked={isOn} disabled={change.isPending} onChange={toggle} label={<StatusText tone={STATE_TONES[row.state]}>{t(`automations-state-${row.state}`)}</StatusText>} />
      <SwitchOff opened={asks} running={row.runs.running} isBusy={change.isPending} onClose={() => setAsks(false)} onConfirm={() => change.mutate('inactive')} />
    </span>
  );
}
