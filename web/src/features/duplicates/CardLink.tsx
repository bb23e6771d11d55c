import type { TwinNoun } from '@/api/duplicates';
import { useFormats } from '@/i18n';
import { TextLink } from '@/ui';

interface Props { noun: TwinNoun; card: { id: string; name: string }; /** Beside what is looked at. */ isBeside?: boolean }

/** The name of a card that leads to it. */
export function CardLink({ noun, card: { id, name }, isBeside = false }: Props) {
  const formats = useFormats();
  const beside = isBeside ? { target: '_blank', fw: 550 } : {};
  const shown = formats.name(name);
  if (noun === 'company') return <TextLink to="/companies/$companyId" params={{ companyId: id }} inherit {...beside}>{shown}</TextLink>;
  return <TextLink to="/contacts/$contactId" params={{ contactId: id }} inherit {...beside}>{shown}</TextLink>;
}
