import { NumberInput, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Subject, ValueType } from '@/api/automations';
import { lineNamesQuery } from '@/api/call-report';
import { companyQuery } from '@/api/companies';
import { connectionsQuery } from '@/api/connections';
import { pipelinesQuery } from '@/api/pipelines';
import { publicFormsQuery } from '@/api/public-forms';
import { ChooseCompany } from '@/features/deals/Choose';
import { useUserOptions } from '@/features/people/useUserOptions';
import { useFormats, useText } from '@/i18n';
import { useWords } from '../words';

interface Props { label: string; subject: Subject; field: string; type: ValueType; choices: readonly string[]; value: string | null; onChange: (value: string | null) => void }

/** The value that a condition compares with, as its field has it. */
export function ValueField(props: Props) {
  const { label, type, value, onChange } = props;
  switch (type) {
    case 'text': return <TextInput aria-label={label} autoComplete="off" maxLength={200} value={value ?? ''} onChange={event => onChange(event.currentTarget.value)} />;
    case 'number': return <NumberInput aria-label={label} hideControls value={value === null ? '' : Number(value)} onChange={typed => onChange(typed === '' ? null : String(typed))} />;
    case 'company': return <CompanyValue {...props} />;
    default: return <Chosen {...props} />;
  }
}

/** One of what there is. */
function Chosen({ label, subject, field, type, choices, value, onChange }: Props) {
  const t = useText();
  const words = useWords();
  const lines = useLineOptions();
  const users = useUserOptions();
  const stages = useStageOptions();
  const pipelines = usePipelineOptions();
  const connections = useQuery({ ...connectionsQuery(), enabled: type === 'connection' }).data?.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  const data = {
    bool: ['true', 'false'].map(one => ({ value: one, label: one === 'true' ? t('app-yes') : t('app-no') })),
    choice: choices.map(one => ({ value: one, label: words.choice(subject, field, one) })),
    user: users, line: lines, stage: stages, pipeline: pipelines, connection: connections, text: [], number: [], date: [], company: [],
  }[type];
  return <Select searchable={type !== 'bool' && type !== 'choice'} allowDeselect={false} aria-label={label} placeholder={t('automations-choose')} data={data} value={value} nothingFoundMessage={t('app-nothing-found')} onChange={onChange} />;
}

function CompanyValue({ label, value, onChange }: Props) {
  const company = useQuery({ ...companyQuery(value ?? ''), enabled: value !== null });
  return <ChooseCompany aria-label={label} value={value === null ? null : { id: value, name: company.data?.name ?? '…' }} onChange={chosen => onChange(chosen?.id ?? null)} />;
}

export function useLineOptions(): { value: string; label: string }[] {
  const formats = useFormats();
  return useQuery(lineNamesQuery()).data?.map(({ id, name, number }) => ({ value: id, label: name ?? formats.phone(number) })) ?? [];
}

export function usePipelineOptions(): { value: string; label: string }[] {
  return useQuery(pipelinesQuery()).data?.filter(({ archived }) => !archived).map(({ id, name }) => ({ value: id, label: name })) ?? [];
}

export function useFormOptions(isWanted: boolean): { value: string; label: string }[] {
  return useQuery({ ...publicFormsQuery(), enabled: isWanted }).data?.map(({ id, name }) => ({ value: id, label: name })) ?? [];
}

/** Stages by their pipelines, of one of them or of all. */
export function useStageOptions(pipelineId: string | null = null): { group: string; items: { value: string; label: string }[] }[] {
  const pipelines = useQuery(pipelinesQuery()).data?.filter(({ id, archived }) => (pipelineId === null ? !archived : id === pipelineId)) ?? [];
  return pipelines.map(({ name, stages }) => ({ group: name, items: stages.map(stage => ({ value: stage.id, label: stage.name })) }));
}
