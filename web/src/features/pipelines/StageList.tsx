import { ActionIcon, Button, Select, Text, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { STAGE_KINDS } from '@/api/pipelines';
import { Problem } from '@/api/problem';
import { useText } from '@/i18n';
import { movedBy, newStage, type DraftStage, type Fault } from './draft';
import classes from './pipelines.module.css';

interface Props { stages: DraftStage[]; fault: Fault | null; error: unknown; onChange: (stages: DraftStage[]) => void }

/** The stages of a pipeline, in the order in which a deal goes through them. */
export function StageList({ stages, fault, error, onChange }: Props) {
  const t = useText();
  const list = useRef<HTMLOListElement>(null);
  const wantsFocus = useRef(false);
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    list.current?.querySelector<HTMLInputElement>('li[data-new] input')?.focus();
  }, [stages.length]);
  const set = (key: string, change: Partial<DraftStage>) => onChange(stages.map(stage => (stage.key === key ? { ...stage, ...change } : stage)));
  const add = () => {
    wantsFocus.current = true;
    // A new stage is one of those that deals go through, so it stands before those that close them.
    const closing = stages.findIndex(({ kind }) => kind !== 'open');
    const at = closing === -1 ? stages.length : closing;
    onChange([...stages.slice(0, at), newStage('', 'open'), ...stages.slice(at)]);
  };
  const said = fault?.at === 'kind' ? t(`pipelines-needs-${fault.kind}`) : wordsOf(error);
  return (
    <fieldset className={classes['plain']}>
      <legend>
        <Text component="span" size="sm" fw={500} display="block">{t('pipelines-stages')}</Text>
        <Text component="span" size="xs" c="dimmed" display="block">{t('pipelines-stages-about')}</Text>
      </legend>
      <ol ref={list} className={classes['stageList']}>
        {stages.map((stage, at) => {
          const name = stage.name.trim() === '' ? t('pipelines-stage-number', { number: at + 1 }) : stage.name;
          return (
            <li key={stage.key} data-new={stage.name === '' || undefined}>
              <TextInput
                className={classes['stageName'] ?? ''} aria-label={t('pipelines-stage-name', { number: at + 1 })} autoComplete="off" value={stage.name} onChange={event => set(stage.key, { name: event.currentTarget.value })}
                error={fault?.at === 'stage' && fault.key === stage.key ? t('app-required') : saidOfStage(error, at)}
              />
              <Select
                className={classes['stageKind'] ?? ''} aria-label={t('pipelines-kind-of', { name })} data={STAGE_KINDS.map(value => ({ value, label: t(`pipelines-kind-${value}`) }))} value={stage.kind} allowDeselect={false}
                onChange={value => { const kind = STAGE_KINDS.find(one => one === value); if (kind) set(stage.key, { kind }); }}
              />
              <ActionIcon variant="subtle" color="gray" size={34} className={at === 0 ? classes['edge'] ?? '' : ''} aria-label={t('pipelines-stage-up', { name })} onClick={() => onChange(movedBy(stages, at, -1))}><IconArrowUp size={16} /></ActionIcon>
              <ActionIcon variant="subtle" color="gray" size={34} className={at === stages.length - 1 ? classes['edge'] ?? '' : ''} aria-label={t('pipelines-stage-down', { name })} onClick={() => onChange(movedBy(stages, at, 1))}><IconArrowDown size={16} /></ActionIcon>
              <ActionIcon variant="subtle" color="gray" size={34} aria-label={t('pipelines-stage-remove', { name })} onClick={() => onChange(stages.filter(({ key }) => key !== stage.key))}><IconX size={16} /></ActionIcon>
            </li>
          );
        })}
      </ol>
      {said !== undefined && <p className={classes['said']} role="alert">{said}</p>}
      <Button variant="subtle" size="compact-md" leftSection={<IconPlus size={14} />} onClick={add}>{t('pipelines-stage-add')}</Button>
    </fieldset>
  );
}

const ofField = (error: unknown, fits: (field: string) => boolean): string | undefined => {
  const said = error instanceof Problem ? error.errors.filter(({ field }) => fits(field)).map(({ detail }) => detail) : [];
  return said.length === 0 ? undefined : said.join(' ');
};
/** What the server says of all stages, and of one. */
const wordsOf = (error: unknown) => ofField(error, field => field === 'stages');
const saidOfStage = (error: unknown, at: number) => ofField(error, field => field === `stages[${at}]` || field.startsWith(`stages[${at}].`));
