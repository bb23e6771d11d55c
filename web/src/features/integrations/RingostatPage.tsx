import { useQuery } from '@tanstack/react-query';
import { employeesQuery } from '@/api/connections';
import { linesQuery } from '@/api/lines';
import { useText } from '@/i18n';
import { ConnectionPage, type ConnectionProps } from './ConnectionPage';
import { watchedStandingQuery } from './forward/standing';
import { StepForward } from './forward/StepForward';
import { StepPast } from './past/StepPast';
import { useHealth } from './standing';
import { StepAddress } from './StepAddress';
import { StepAdvanced } from './StepAdvanced';
import { StepContacts } from './StepContacts';
import { StepEmployees } from './StepEmployees';
import { StepKey } from './StepKey';
import { StepLines } from './StepLines';
import { StepRecordings } from './StepRecordings';
import { StepTasks } from './tasks/StepTasks';

/** A connection to Ringostat: how it is set up, step by step, and how it is doing. */
export function RingostatPage(props: ConnectionProps) {
  const { connection } = props;
  const t = useText();
  const { health, standing } = useHealth(connection, true);
  const employees = useQuery(employeesQuery(connection.id));
  const lines = useQuery(linesQuery(connection.id));
  const forward = useQuery(watchedStandingQuery(connection.id));
  const index = [
    { id: 'contacts', title: t('integration-contacts'), isDone: true },
    { id: 'key', title: t('integration-key'), isDone: connection.auth_key_set && connection.project_id !== null },
    { id: 'address', title: t('integration-address'), isDone: health.data?.first_event_seen === true },
    { id: 'employees', title: t('integration-employees'), isDone: (employees.data?.items.length ?? 0) > 0 },
    { id: 'forward', title: t('forwarding-step'), isDone: forward.data?.first_asked_at != null },
    { id: 'tasks', title: t('tasks-rule-step'), isDone: connection.tasks.on.length > 0 },
    { id: 'lines', title: t('integration-lines'), isDone: (lines.data?.length ?? 0) > 0 },
    { id: 'past', title: t('integration-lost'), isDone: connection.auth_key_set && connection.repair_seconds > 0 },
    { id: 'recordings', title: t('integration-recordings'), isDone: connection.archive_possible && connection.archive_recordings },
    { id: 'advanced', title: t('integration-advanced') },
  ];
  return (
    <ConnectionPage {...props} index={index}>
      <StepContacts connection={connection} number={1} />
      <StepKey connection={connection} number={2} />
      <StepAddress connection={connection} number={3} health={health.data} standing={standing} />
      <StepEmployees connection={connection} number={4} />
      <StepForward connection={connection} number={5} />
      <StepTasks connection={connection} number={6} />
      <StepLines connection={connection} number={7} />
      <StepPast connection={connection} number={8} repair={health.data?.repair ?? null} />
      <StepRecordings connection={connection} number={9} />
      <StepAdvanced connection={connection} number={10} />
    </ConnectionPage>
  );
}
