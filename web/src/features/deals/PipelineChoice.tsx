import { Button, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown, IconSettings } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Pipeline } from '@/api/pipelines';
import { useRights } from '@/features/session/useMe';
import { useText } from '@/i18n';

/** Which pipeline is shown; what is archived is offered only while it is the one. */
export function PipelineChoice({ pipelines, chosen, onChoose }: { pipelines: Pipeline[]; chosen: Pipeline; onChoose: (id: string) => void }) {
  const t = useText();
  const { mayAdminister } = useRights();
  const offered = pipelines.filter(({ id, archived }) => !archived || id === chosen.id);
  if (offered.length < 2 && !mayAdminister) return null;
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default" size="compact-md" rightSection={<IconChevronDown size={14} />} aria-label={t('deals-pipeline-of', { name: chosen.name })}>{chosen.name}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {offered.map(({ id, name }) => <Menu.Item key={id} rightSection={id === chosen.id ? <IconCheck size={15} aria-label={t('app-here')} /> : null} onClick={() => onChoose(id)}>{name}</Menu.Item>)}
        {mayAdminister && (
          <>
            <Menu.Divider />
            <Menu.Item component={Link} to="/settings/pipelines" leftSection={<IconSettings size={15} />}>{t('deals-set-up')}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
