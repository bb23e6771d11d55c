import { Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { employeesQuery, isCti, saveEmployees, sourceEmployeesQuery, type ConnectionSetup, type Employees, type SourceEmployee } from '@/api/connections';
import { applyProblem } from '@/api/forms';
import { keys } from '@/api/keys';
import { usersQuery, type User } from '@/api/people';
import { Problem } from '@/api/problem';
import { useText } from '@/i18n';
import { Failed, TextLink } from '@/ui';
import { cellOfProblem, cellsOf, employeesIn, PARTS, PARTS_OF_EXCHANGE, propose, rowOf, rowsOf, type Part, type Proposed } from './employees';
import { EmployeeTable } from './EmployeeTable';
import { ReapplyOffer } from './ReapplyOffer';
import { SourceEmployees } from './SourceEmployees';
import { Step } from './Step';
import { StepFoot } from './StepFoot';
import { useDraft } from './useDraft';
import { useReportUnsaved } from './unsaved';

/** Who of our people is whom in the telephony. */
export function StepEmployees({ connection, number }: { connection: ConnectionSetup; number: number }) {
  const t = useText();
  const users = useQuery(usersQuery());
  const employees = useQuery(employeesQuery(connection.id));
  const failed = users.isError ? users : employees.isError ? employees : null;
  return (
    <Step id="employees" number={number} title={t('integration-employees')} about={t(isCti(connection) ? 'cti-employees-about' : 'integration-employees-about')} isDone={(employees.data?.items.length ?? 0) > 0}>
      {failed !== null && <Failed error={failed.error} onRetry={() => void failed.refetch()} />}
      {failed === null && (users.data === undefined || employees.data === undefined) && <div aria-busy><Skeleton h={36} mb={8} /><Skeleton h={36} mb={8} /><Skeleton h={36} /></div>}
      {failed === null && users.data !== undefined && employees.data !== undefined && <Mapping connection={connection} users={users.data} employees={employees.data} />}
    </Step>
  );
}

function Mapping({ connection, users, employees }: { connection: ConnectionSetup; users: User[]; employees: Employees }) {
  const t = useText();
  const queryClient = useQueryClient();
  const [problem, setProblem] = useState<unknown>(null);
  const [proposed, setProposed] = useState<Proposed | null>(null);
  const rows = useMemo(() => rowsOf(users, employees.items), [users, employees]);
  const source = useQuery({ ...sourceEmployeesQuery(connection.id), enabled: connection.auth_key_set && connection.project_id !== null });
  const draft = useDraft(cellsOf(users, employees.items));
  useReportUnsaved(draft.isDirty);
  const saving = useMutation({
    mutationFn: async () => {
      const sent = { ...draft.values };
      const body = employeesIn(sent, users, employees.items);
      try {
        return { sent, saved: await saveEmployees(connection.id, body) };
      } catch (error) {
        throw error instanceof Problem ? inCells(error, field => cellOfProblem(field, body)) : error;
      }
    },
    onSuccess: ({ sent, saved }) => {
      queryClient.setQueryData(employeesQuery(connection.id).queryKey, saved);
      draft.settle(sent, cellsOf(users, saved.items));
      setProposed(null);
      // Its version counts the employees, too.
      void queryClient.invalidateQueries({ queryKey: keys.one('connection', connection.id) });
    },
    onError: error => setProblem(applyCells(draft.form, error)),
  });
  const settings = {
    ...draft,
    save: () => { setProblem(null); saving.mutate(); },
    discard: () => { setProblem(null); setProposed(null); draft.discard(); },
    isSaving: saving.isPending,
    wasSaved: saving.isSuccess && !draft.isDirty,
    problem,
  };
  const fill = (values: Record<string, string>) => { for (const [key, value] of Object.entries(values)) draft.set(key, value); };
  const choose = (userId: string, employee: SourceEmployee) => {
    fill(Object.fromEntries(Object.entries(rowOf(employee)).map(([part, value]) => [`${userId}.${part}`, value])));
    setProposed(old => old && Object.fromEntries(Object.entries(old).filter(([id]) => id !== userId)));
  };
  const proposeAll = (known: SourceEmployee[]) => {
    const found = propose(draft.values, rows, known);
    fill(found.filled);
    setProposed(old => ({ ...old, ...found.proposed }));
  };
  const describe = (key: string) => {
    const [userId = '', part = ''] = key.split('.');
    const row = employees.items.find(employee => employee.user_id === userId);
    return { label: `${users.find(user => user.id === userId)?.name ?? ''}: ${t(`integration-part-${part}`)}`, theirs: row?.[part as Part] ?? '—' };
  };
  return (
    <>
      <form style={{ display: 'contents' }} onSubmit={event => { event.preventDefault(); settings.save(); }}>
        {!isCti(connection) && <SourceEmployees connection={connection} source={source} filled={proposed === null ? null : Object.keys(proposed).length} onPropose={proposeAll} />}
        <EmployeeTable
          rows={rows} parts={isCti(connection) ? PARTS_OF_EXCHANGE : PARTS} employees={employees.items} cells={draft.values} changed={draft.changes} errors={draft.errors} known={source.data ?? []} proposed={proposed ?? {}}
          onChange={draft.set} onChoose={choose}
        />
        <StepFoot settings={settings} describe={describe} />
      </form>
      {settings.wasSaved && <ReapplyOffer connectionId={connection.id} version={connection.version} />}
      <p style={{ margin: 0 }}>{t('integration-employees-missing')} <TextLink to="/settings/people" inherit underline="always">{t('integration-employees-invite')}</TextLink></p>
    </>
  );
}

function inCells(problem: Problem, name: (field: string) => string): Problem {
  return new Problem({ code: problem.code, status: problem.status, title: problem.title, detail: problem.detail, errors: problem.errors.map(error => ({ ...error, field: name(error.field) })) });
}

/** The names of the fields hold dots, which `applyProblem` would take for a path. */
function applyCells(form: { getValues: () => object; setFieldError: (path: string, error: string) => void }, error: unknown) {
  if (!(error instanceof Problem)) throw error;
  const homeless = error.errors.filter(({ field, detail }) => {
    if (!(field in form.getValues())) return true;
    form.setFieldError(field, detail);
    return false;
  });
  return error.errors.length > 0 && homeless.length === 0 ? null : applyProblem(form, error);
}
