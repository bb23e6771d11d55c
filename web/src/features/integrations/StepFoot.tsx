import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '@/i18n';
import { ProblemAlert } from '@/ui';
import classes from './Step.module.css';

interface Saving<K extends string> {
  isDirty: boolean;
  isSaving: boolean;
  wasSaved: boolean;
  problem: unknown;
  conflicts: K[];
  save: () => void;
  discard: () => void;
  takeTheirs: (key: K) => void;
  keepMine: (key: K) => void;
}

interface Props<K extends string> {
  settings: Saving<K>;
  /** What a field is called, and what others have saved there. */
  describe: (key: K) => { label: string; theirs: ReactNode };
}

/** What stands below a step once something was changed: saving, giving up, and what others saved meanwhile. */
export function StepFoot<K extends string>({ settings, describe }: Props<K>) {
  const t = useText();
  if (!settings.isDirty) {
    if (!settings.wasSaved) return null;
    return <span className={classes['saved']} role="status"><IconCheck size={16} aria-hidden />{t('integration-saved')}</span>;
  }
  return (
    <>
      {settings.conflicts.map(key => <Conflict key={key} {...describe(key)} onTake={() => settings.takeTheirs(key)} onKeep={() => settings.keepMine(key)} />)}
      <ProblemAlert error={settings.problem} />
      <div className={classes['foot']}>
        <Button type="submit" loading={settings.isSaving} disabled={settings.conflicts.length > 0}>{t('integration-save')}</Button>
        <Button variant="subtle" color="gray" onClick={settings.discard} disabled={settings.isSaving}>{t('integration-discard')}</Button>
      </div>
    </>
  );
}

function Conflict({ label, theirs, onTake, onKeep }: { label: string; theirs: ReactNode; onTake: () => void; onKeep: () => void }) {
  const t = useText();
  return (
    <Alert color="gray" variant="light" role="alert" icon={<IconAlertTriangle size={18} color="var(--sw-warn)" />} title={t('integration-conflict', { field: label })}>
      <div className={classes['conflict']}>
        <span>{t('integration-conflict-now')} <b>{theirs}</b></span>
        <Button size="compact-sm" variant="default" onClick={onTake}>{t('integration-conflict-take')}</Button>
        <Button size="compact-sm" variant="default" onClick={onKeep}>{t('integration-conflict-keep')}</Button>
      </div>
    </Alert>
  );
}
