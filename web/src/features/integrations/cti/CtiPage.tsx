import { useQuery } from '@tanstack/react-query';
import { employeesQuery } from '@/api/connections';
import { linesQuery } from '@/api/lines';
import { useText } from '@/i18n';
import { ConnectionPage, type ConnectionProps } from '../ConnectionPage';
import { watchedStandingQuery } from '../forward/standing';
import { StepForward } from '../forward/StepForward';
import { useHealth } from '../standing';
import { StepAdvanced } from '../StepAdvanced';
import { StepContacts } from '../StepContacts';
import { StepEmployees } from '../StepEmployees';
import { StepLines } from '../StepLines';
import { StepTasks } from '../tasks/StepTasks';
import { StepPush } from './StepPush';

/** A connection to any telephone exchange that can send a request: how it is set up, and how it is doing. It has no API, so nothing is asked of it. */
export function CtiPage(props: ConnectionProps) {
  const { connection } = props;
  const t = useText();
  const { health, standing } = useHealth(connection, true);
  const employees = useQuery(employeesQuery(connection.id));
  const lines = useQuery(linesQuery(connection.id));
  const forward = useQuery(watchedStandingQuery(connection.id));
  const index = [
    { id: 'contacts', title: t('integration-contacts'), isDone: true },
    { id: 'address', title: t('cti-push'), isDone: health.data?.first_event_seen === true },
    { id: 'employees', title: t('integration-employees'), isDone: (employees.data?.items.length ?? 0) > 0 },
    { id: 'forward', title: t('forwarding-step'), isDone: forward.data?.first_asked_at != null },
    { id: 'tasks', title: t('tasks-rule-step'), isDone: connection.tasks.on.length > 0 },
    { id: 'lines', title: t('integration-lines'), isDone: (lines.data?.length ?? 0) > 0 },
    { id: 'advanced', title: t('integration-advanced') },
  ];
  return (
    <ConnectionPage {...props} index={index}>
      <StepContacts connection={connection} number={1} />
      <StepPush connection={connection} number={2} health={health.data} standing={standing} />
      <StepEmployees connection={connection} number={3} />
      <StepForward connection={connection} number={4} />
      <StepTasks connection={connection} number={5} />
      <StepLines connection={connection} number={6} />
      <StepAdvanced connection={connection} number={7} />
    </ConnectionPage>
  );
}
