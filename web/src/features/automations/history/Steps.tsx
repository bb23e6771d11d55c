import { createElement } from 'react';
import type { Block, RunStep } from '@/api/automations';
import { useFormats, useText } from '@/i18n';
import { StatusText, TextLink } from '@/ui';
import { iconOf } from '../model/blocks';
import { find } from '../model/tree';
import { STEP_TONES } from '../state';
import { useWords } from '../words';
import classes from './history.module.css';

/** What was done at each block, or would be, and why. */
export function Steps({ steps, blocks, label }: { steps: readonly RunStep[]; blocks: readonly Block[]; label: string }) {
  const t = useText();
  const formats = useFormats();
  const words = useWords();
  return (
    <ol className={classes['steps']} aria-label={label}>
      {steps.map(step => {
        const block = find(blocks, step.block_id)?.block;
        return (
          <li key={step.n} className={classes['step']}>
            <span className={classes['icon']} data-tone={STEP_TONES[step.state]} aria-hidden>{createElement(iconOf(step.kind), { size: 16, stroke: 1.7 })}</span>
            <div className={classes['what']}>
              <div className={classes['head']}>
                <span className={classes['name']}>{words.block(step)}</span>
                <StatusText tone={step.state === 'done' || step.state === 'would' ? 'dim' : STEP_TONES[step.state]}>{t(`automations-step-${step.state}`)}</StatusText>
              </div>
              {step.detail !== null && step.detail !== '' ? <span className={classes['quiet']}>{step.detail}</span> : block && words.about(block) !== '' && <span className={classes['quiet']}>{words.about(block)}</span>}
              <Made step={step} />
            </div>
            {step.at !== null && step.state !== 'would' && <time dateTime={step.at} className={classes['when']} title={formats.fullDateTime(step.at)}>{formats.time(step.at)}</time>}
          </li>
        );
      })}
    </ol>
  );
}

/** Leads to what a step made. */
function Made({ step: { entity, entity_id: id } }: { step: RunStep }) {
  const t = useText();
  if (id === null) return null;
  switch (entity) {
    case 'deal': return <TextLink to="/deals" search={{ deal: id }} fz="sm">{t('automations-open-deal')}</TextLink>;
    case 'task': return <TextLink to="/tasks" search={{ whose: 'all', task: id }} fz="sm">{t('automations-open-task')}</TextLink>;
    case 'contact': return <TextLink to="/contacts/$contactId" params={{ contactId: id }} fz="sm">{t('automations-open-contact')}</TextLink>;
    case 'company': return <TextLink to="/companies/$companyId" params={{ companyId: id }} fz="sm">{t('automations-open-company')}</TextLink>;
    case 'call': return <TextLink to="/calls" search={{ call: id }} fz="sm">{t('automations-open-call')}</TextLink>;
    default: return null;
  }
}
