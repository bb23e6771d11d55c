import { ActionIcon, Alert, Button, Group, Menu, Popover, TextInput } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Automation } from '@/api/automations';
import { Problem } from '@/api/problem';
import { useRights } from '@/features/session/useMe';
import { useText } from '@/i18n';
import { Page, ProblemAlert, StatusText, TextLink, UnsavedGuard, useNotify } from '@/ui';
import { DeleteAutomation } from '../DeleteAutomation';
import { Runs } from '../history/Runs';
import type { AutomationSearch } from '../search';
import { STATE_TONES } from '../state';
import { SwitchOff } from '../SwitchOff';
import { TestView } from '../trial/TestView';
import { EditorView, useProblems } from './EditorView';
import { useEditor, type Editor } from './useEditor';
import tabs from '@/features/calls/report.module.css';

interface Props { row: Automation; search: AutomationSearch; onSearch: (change: Partial<Record<keyof AutomationSearch, string | undefined>>) => void }

/** An automation: its chain, a test of it, and what it has done. */
export function AutomationEditor({ row, search, onSearch }: Props) {
  const t = useText();
  const { mayAdminister } = useRights();
  const [isGone, setGone] = useState(false);
  const editor = useEditor(row);
  const { draft, isDirty } = editor;
  return (
    <Page
      title={draft.name.trim() === '' ? t('automations-unnamed') : draft.name}
      above={<TextLink to="/automations" inherit>{t('automations-title')}</TextLink>}
      beside={(
        <>
          {mayAdminister && <Rename editor={editor} />}
          <StatusText tone={STATE_TONES[editor.known.state]}>{t(`automations-state-${editor.known.state}`)}</StatusText>
        </>
      )}
      actions={mayAdminister && <Actions editor={editor} onGone={() => setGone(true)} />}
    >
      <UnsavedGuard when={isDirty && !isGone} />
      <nav className={tabs['tabs']} aria-label={t('automations-views')} style={{ marginTop: 8 }}>
        <Tab id={row.id} view={undefined} current={search.view}>{t('automations-view-chain')}</Tab>
        <Tab id={row.id} view="test" current={search.view}>{t('automations-view-test')}</Tab>
        <Tab id={row.id} view="history" current={search.view}>{t('automations-view-history')}</Tab>
      </nav>
      <Said editor={editor} />
      {search.view === undefined && <EditorView editor={editor} isReadOnly={!mayAdminister} selected={search.block} onSelect={block => onSearch({ block })} />}
      {search.view === 'test' && <TestView editor={editor} callId={search.call} onCall={call => onSearch({ call })} />}
      {search.view === 'history' && <Runs automation={editor.known} search={search} onSearch={onSearch} />}
    </Page>
  );
}

function Tab({ id, view, current, children }: { id: string; view: 'test' | 'history' | undefined; current: string | undefined; children: string }) {
  const isHere = view === current;
  return <Link to="/automations/$automationId" params={{ automationId: id }} search={view === undefined ? {} : { view }} resetScroll={false} className={tabs['tab']} activeProps={{}} data-active={isHere || undefined} aria-current={isHere ? 'page' : undefined}>{children}</Link>;
}

/** What came between: somebody else's change, or what the server refused. */
function Said({ editor: { theirs, save, takeTheirs, keepMine } }: { editor: Editor }) {
  const t = useText();
  if (theirs !== null) {
    return (
      <Alert role="alert" color="yellow" variant="light" mt="sm" title={t('automations-conflict')}>
        {t('automations-conflict-text')}
        <Group gap="xs" mt="xs">
          <Button size="compact-md" variant="default" onClick={() => { save.reset(); takeTheirs(); }}>{t('automations-take-theirs')}</Button>
          <Button size="compact-md" variant="default" onClick={() => { save.reset(); keepMine(); }}>{t('automations-keep-mine')}</Button>
        </Group>
      </Alert>
    );
  }
  if (save.error === null) return null;
  return (
    <div style={{ marginTop: 12 }}>
      <ProblemAlert error={save.error} />
      {save.error instanceof Problem && save.error.errors.length > 0 && <ul>{[...new Set(save.error.errors.map(({ detail }) => detail))].map(detail => <li key={detail}>{detail}</li>)}</ul>}
    </div>
  );
}

/** The name, edited where it stands. */
function Rename({ editor }: { editor: Editor }) {
  const t = useText();
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={320} trapFocus returnFocus withRoles>
      <Popover.Target><ActionIcon variant="subtle" color="gray" size={30} aria-label={t('automations-rename')} onClick={() => setOpened(open => !open)}><IconPencil size={16} /></ActionIcon></Popover.Target>
      <Popover.Dropdown aria-label={t('automations-rename')}>
        <form onSubmit={event => { event.preventDefault(); setOpened(false); }}>
          <TextInput label={t('automations-name')} maxLength={200} autoComplete="off" data-autofocus value={editor.draft.name} onChange={event => editor.setName(event.currentTarget.value)} error={editor.draft.name.trim() === '' ? t('app-required') : null} />
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

function Actions({ editor, onGone }: { editor: Editor; onGone: () => void }) {
  const t = useText();
  const { said } = useNotify();
  const navigate = useNavigate();
  const problems = useProblems(editor);
  const [asks, setAsks] = useState<'off' | 'delete' | null>(null);
  const { known, isDirty, save, theirs } = editor;
  const isActive = known.state === 'active';
  const run = known.runs.running;

  const keep = () => {
    if (isActive && problems.length > 0) {
      editor.check();
      said(t('automations-complete-first'));
      return;
    }
    save.mutate(editor.body(), { onSuccess: () => said(t('automations-saved')) });
  };
  const activate = () => {
    if (problems.length > 0) {
      editor.check();
      // What was typed is kept all the same.
      if (isDirty && !isActive) save.mutate(editor.body());
      said(t('automations-complete-first'));
      void navigate({ to: '/automations/$automationId', params: { automationId: known.id }, search: {} });
      return;
    }
    save.mutate({ ...editor.body(), state: 'active' }, {
      onSuccess: () => said(t('automations-switched-on')),
      onError: error => {
        editor.check();
        // What only the server can see, such as a stage that is gone, is told at the blocks of what was saved.
        if (error instanceof Problem && error.errors.length > 0) save.mutate(editor.body(), { onSuccess: () => said(t('automations-complete-first')) });
      },
    });
  };
  const deactivate = () => save.mutate({ state: 'inactive' }, { onSuccess: () => said(t('automations-switched-off')), onSettled: () => setAsks(null) });
  return (
    <>
      <Button variant={isActive && isDirty ? 'filled' : 'default'} disabled={!isDirty || theirs !== null} loading={save.isPending && save.variables.state === undefined} onClick={keep}>{known.state === 'draft' ? t('automations-save-draft') : t('automations-save')}</Button>
      {isActive
        ? <Button variant="default" loading={save.isPending && save.variables.state === 'inactive'} onClick={() => { if (run > 0) setAsks('off'); else deactivate(); }}>{t('automations-switch-off')}</Button>
        : <Button disabled={theirs !== null} loading={save.isPending && save.variables.state === 'active'} onClick={activate}>{t('automations-switch-on')}</Button>}
      <Menu position="bottom-end">
        <Menu.Target><ActionIcon variant="default" size={36} aria-label={t('automations-more')}><IconDots size={17} /></ActionIcon></Menu.Target>
        <Menu.Dropdown><Menu.Item c="var(--sw-bad)" leftSection={<IconTrash size={15} />} onClick={() => setAsks('delete')}>{t('automations-delete')}</Menu.Item></Menu.Dropdown>
      </Menu>
      <SwitchOff opened={asks === 'off'} running={run} isBusy={save.isPending} onClose={() => setAsks(null)} onConfirm={deactivate} />
      {asks === 'delete' && <DeleteAutomation automation={known} onClose={() => setAsks(null)} onGone={() => { onGone(); setTimeout(() => void navigate({ to: '/automations' }), 0); }} />}
    </>
  );
}
