import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Block, BlockKind, BlockOf } from '@/api/automations';
import { TASK_KINDS } from '@/api/tasks';
import { webhooksQuery } from '@/api/webhooks';
import { hostOf } from '@/features/webhooks/state';
import { useText } from '@/i18n';
import { TextLink } from '@/ui';
import { Conditions } from './Conditions';
import { DealForm } from './DealForm';
import { ENTITIES } from './EntityField';
import { SetFieldForm } from './SetFieldForm';
import { SpanField } from './SpanField';
import { SplitForm } from './SplitForm';
import { TemplateText } from './TemplateText';
import { WaitForm } from './WaitForm';
import { WhoField } from './WhoField';
import type { ErrorOf } from './errors';
import classes from '../editor/chain.module.css';

export interface FormProps<K extends BlockKind> { block: BlockOf<K>; errorOf: ErrorOf; onChange: (block: BlockOf<K>) => void }

/** The form of a block, by its kind. */
export function BlockForm({ block, errorOf, onChange }: { block: Block; errorOf: ErrorOf; onChange: (block: Block) => void }) {
  const t = useText();
  switch (block.kind) {
    case 'create_deal': return <DealForm block={block} errorOf={errorOf} onChange={onChange} />;
    case 'create_task': return <TaskForm block={block} errorOf={errorOf} onChange={onChange} />;
    case 'create_contact': return (
      <>
        <p className={classes['hint']} style={{ margin: 0 }}>{t('automations-create-contact-about')}</p>
        <TemplateText label={t('automations-name')} placeholder={t('automations-contact-name-empty')} value={block.name} error={errorOf('name')} maxLength={200} onChange={name => onChange({ ...block, name })} />
        <WhoField label={t('automations-responsible')} offered={['inherited', 'user', 'rotate_users', 'rotate_team', 'nobody']} value={block.responsible} error={errorOf('responsible')} onChange={responsible => onChange({ ...block, responsible })} />
      </>
    );
    case 'set_field': return <SetFieldForm block={block} errorOf={errorOf} onChange={onChange} />;
    case 'set_responsible': return (
      <>
        <Select
          label={t('automations-of-what')} allowDeselect={false} data={ENTITIES.map(one => ({ value: one, label: t(`automations-subject-${one}`) }))} value={block.entity}
          onChange={chosen => { const entity = ENTITIES.find(one => one === chosen); if (entity) onChange({ ...block, entity }); }}
        />
        <WhoField label={t('automations-responsible')} offered={['user', 'rotate_users', 'rotate_team', 'inherited', 'responsible', 'nobody']} value={block.who} error={errorOf('who')} onChange={who => onChange({ ...block, who })} />
      </>
    );
    case 'add_tag': return <TemplateText label={t('automations-tag')} required value={block.tag} error={errorOf('tag')} maxLength={100} onChange={tag => onChange({ ...block, tag })} />;
    case 'comment': return <TemplateText isLong required label={t('automations-text')} description={t('automations-comment-about')} value={block.text} error={errorOf('text')} onChange={text => onChange({ ...block, text })} />;
    case 'send_webhook': return <WebhookForm block={block} errorOf={errorOf} onChange={onChange} />;
    case 'send_email': return (
      <>
        <WhoField label={t('automations-to')} offered={['contact', 'responsible', 'inherited', 'user']} value={block.to} error={errorOf('to')} onChange={to => onChange({ ...block, to })} />
        <TemplateText required label={t('automations-mail-subject')} value={block.subject} error={errorOf('subject')} maxLength={200} onChange={subject => onChange({ ...block, subject })} />
        <TemplateText isLong required label={t('automations-text')} value={block.text} error={errorOf('text')} onChange={text => onChange({ ...block, text })} />
      </>
    );
    case 'notify': return (
      <>
        <WhoField label={t('automations-to')} offered={['responsible', 'inherited', 'user', 'rotate_users', 'rotate_team']} value={block.who} error={errorOf('who')} onChange={who => onChange({ ...block, who })} />
        <TemplateText isLong required label={t('automations-text')} description={t('automations-notify-about')} value={block.text} error={errorOf('text')} onChange={text => onChange({ ...block, text })} />
      </>
    );
    case 'wait': return <WaitForm block={block} errorOf={errorOf} onChange={onChange} />;
    case 'filter': return (
      <>
        <p className={classes['hint']} style={{ margin: 0 }}>{t('automations-filter-about')}</p>
        <Conditions label={t('automations-goes-on-if')} value={block.conditions} error={errorOf('conditions')} onChange={conditions => onChange({ ...block, conditions })} />
      </>
    );
    case 'split': return <SplitForm block={block} errorOf={errorOf} onChange={onChange} />;
    case 'end': return <p className={classes['hint']} style={{ margin: 0 }}>{t('automations-end-about')}</p>;
  }
}

function TaskForm({ block, errorOf, onChange }: FormProps<'create_task'>) {
  const t = useText();
  return (
    <>
      <Select
        label={t('automations-task-type')} allowDeselect={false} data={TASK_KINDS.map(value => ({ value, label: t(`tasks-kind-${value}`) }))} value={block.task_type} error={errorOf('task_type')}
        onChange={chosen => { if (chosen !== null) onChange({ ...block, task_type: chosen }); }}
      />
      <TemplateText required label={t('automations-task-title')} value={block.title} error={errorOf('title')} maxLength={200} onChange={title => onChange({ ...block, title })} />
      <TemplateText isLong label={t('automations-text')} value={block.text} error={errorOf('text')} onChange={text => onChange({ ...block, text })} />
      <WhoField label={t('automations-assignee')} offered={['responsible', 'inherited', 'user', 'rotate_users', 'rotate_team', 'nobody']} value={block.assignee} error={errorOf('assignee')} onChange={assignee => onChange({ ...block, assignee })} />
      <SpanField label={t('automations-due')} description={t('automations-due-about')} units={['minutes', 'hours']} isClearable minutes={block.due_minutes} error={errorOf('due_minutes')} onChange={minutes => onChange({ ...block, due_minutes: minutes })} />
    </>
  );
}

function WebhookForm({ block, errorOf, onChange }: FormProps<'send_webhook'>) {
  const t = useText();
  const webhooks = useQuery(webhooksQuery());
  const data = webhooks.data?.map(({ id, url }) => ({ value: id, label: hostOf(url) })) ?? [];
  return (
    <>
      <Select label={t('automations-webhook')} placeholder={t('automations-choose')} data={data} value={block.webhook_id} error={errorOf('webhook_id')} nothingFoundMessage={t('app-nothing-found')} onChange={id => onChange({ ...block, webhook_id: id })} />
      <p className={classes['hint']}>{t('automations-webhook-about')} <TextLink to="/settings/webhooks" inherit>{t('automations-webhook-settings')}</TextLink></p>
    </>
  );
}
