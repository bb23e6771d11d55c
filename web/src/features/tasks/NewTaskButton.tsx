import { ActionIcon, Button, Tooltip, type ButtonProps } from '@mantine/core';
import { IconChecklist, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '@/i18n';
import { NewTask, type TaskSubject } from './NewTask';

/** Opens the form for a new task about what is shown. Beside others on a phone it is the icon alone. */
export function NewTaskButton({ subject = {}, folds = true }: { subject?: TaskSubject; folds?: boolean }) {
  const t = useText();
  const [opened, setOpened] = useState(false);
  const open = () => setOpened(true);
  return (
    <>
      <Button {...(folds ? { visibleFrom: 'sm' } : {})} variant="default" leftSection={<IconChecklist size={16} />} onClick={open}>{t('tasks-one')}</Button>
      {folds && <Tooltip label={t('tasks-new')}><ActionIcon hiddenFrom="sm" variant="default" size={36} aria-label={t('tasks-new')} onClick={open}><IconChecklist size={18} /></ActionIcon></Tooltip>}
      <NewTask subject={opened ? subject : null} onClose={() => setOpened(false)} />
    </>
  );
}

/** The same in few words, beside other small buttons. */
export function AddTask({ subject, label, ...button }: { subject: TaskSubject; label?: string } & Pick<ButtonProps, 'variant' | 'size' | 'className'>) {
  const t = useText();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button size="compact-md" variant="default" leftSection={label === undefined ? <IconPlus size={15} /> : undefined} {...button} onClick={() => setOpened(true)}>{label ?? t('tasks-one')}</Button>
      <NewTask subject={opened ? subject : null} onClose={() => setOpened(false)} />
    </>
  );
}
