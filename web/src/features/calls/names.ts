import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { lineNamesQuery } from '@/api/call-report';
import type { Call } from '@/api/calls';
import { useFormats, useText } from '@/i18n';

/** The client's number as it is shown. */
export function useClientNumber() {
  const t = useText();
  const formats = useFormats();
  return ({ client_number: number, anonymous }: Pick<Call, 'client_number'> & { anonymous?: boolean }) => (number && anonymous !== true ? formats.phone(number) : t('calls-hidden'));
}

/** Who the client is, in one line: the contact, the company, or the number. */
export function useClientName() {
  const formats = useFormats();
  const numberOf = useClientNumber();
  return (call: Pick<Call, 'contact' | 'company' | 'client_number'> & { anonymous?: boolean }) => {
    const who = call.contact ?? call.company;
    return who ? formats.name(who.name) : numberOf(call);
  };
}

/** Whether a contact still bears its number as its name. */
export function isUnnamed(call: Pick<Call, 'contact' | 'client_number'>): boolean {
  return call.contact !== null && call.contact.name.replaceAll(/\D/g, '') === call.client_number?.e164?.slice(1);
}

/** What people call the company's numbers: by E.164, else by the number as it came. */
export function useLineNames() {
  const lines = useQuery(lineNamesQuery());
  const names = useMemo(() => new Map(lines.data?.map(line => [line.number.e164 ?? line.number.raw, line])), [lines.data]);
  return (number: NonNullable<Call['line_number']>) => names.get(number.e164 ?? number.raw)?.name ?? null;
}

/** Whether a call is not what most are. */
export const hasMarks = (call: Pick<Call, 'callback' | 'service' | 'direction' | 'target' | 'by_hand'>) => call.callback || call.service || call.direction === 'internal' || call.target === true || call.by_hand !== null;
