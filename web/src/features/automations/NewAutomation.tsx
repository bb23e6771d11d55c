import { Button, Modal, Skeleton, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { createElement, useRef } from 'react';
import { automationQuery, automationsQuery, createAutomation, templatesQuery, type AutomationIn } from '@/api/automations';
import { idempotencyKey, nextKey } from '@/api/version';
import { useFormats, useText } from '@/i18n';
import { ProblemAlert } from '@/ui';
import { newTrigger, TRIGGER_ICONS } from './model/blocks';
import { walk } from './model/tree';
import { useWords } from './words';
import classes from './automations.module.css';

/** Begins an automation: with a template, or with nothing. */
export function NewAutomation({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useText();
  return (
    <Modal opened={opened} onClose={onClose} title={t('automations-new-title')} size={640} closeButtonProps={{ 'aria-label': t('app-close') }}>
      <Templates />
    </Modal>
  );
}

function Templates() {
  const t = useText();
  const { language } = useFormats();
  const words = useWords();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const key = useRef(idempotencyKey());
  const templates = useQuery(templatesQuery(language));
  const make = useMutation({
    mutationFn: (body: AutomationIn) => createAutomation(body, key.current),
    onSuccess: made => {
      queryClient.setQueryData(automationQuery(made.id).queryKey, made);
      void queryClient.invalidateQueries({ queryKey: automationsQuery().queryKey });
      void navigate({ to: '/automations/$automationId', params: { automationId: made.id } });
    },
    onError: error => { key.current = nextKey(key.current, error); },
  });
  return (
    <>
      {templates.isPending && <div aria-busy role="status" aria-label={t('app-loading')} className={classes['templates']}>{[1, 2, 3].map(at => <Skeleton key={at} h={72} />)}</div>}
      {templates.isError && <ProblemAlert error={templates.error} />}
      <ul className={classes['templates']} aria-label={t('automations-templates')}>
        {templates.data?.map(({ key: id, name, description, automation }) => (
          <li key={id}>
            <UnstyledButton className={classes['template']} disabled={make.isPending} onClick={() => make.mutate(automation)}>
              <span className={classes['icon']} aria-hidden>{createElement(TRIGGER_ICONS[automation.trigger.kind], { size: 18, stroke: 1.7 })}</span>
              <span className={classes['what']}>
                <span className={classes['name']}>{name}</span>
                <span className={classes['quiet']}>{description}</span>
                <span className={classes['way']}>{[words.trigger(automation.trigger), ...walk(automation.blocks).map(({ block }) => words.block(block))].join(' → ')}</span>
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <ProblemAlert error={make.error} />
      <Button variant="default" fullWidth mt="sm" leftSection={<IconPlus size={16} />} loading={make.isPending} onClick={() => make.mutate({ name: t('automations-first-name'), trigger: newTrigger('contact_created'), blocks: [] })}>{t('automations-empty-one')}</Button>
    </>
  );
}
