import { useMemo } from 'react';
import type { LiveCall } from '@/api/live';
import { useFormats, useText } from '@/i18n';

/** What a call is called on its card. */
export function useCallWords() {
  const t = useText();
  const formats = useFormats();
  return useMemo(() => {
    const number = ({ number: of }: Pick<LiveCall, 'number'>) => (of && /\d/.test(of.raw) ? formats.phone(of) : t('calls-hidden'));
    return {
      number,
      /** The contact, the company, or the number. */
      name: (call: Pick<LiveCall, 'contact' | 'company' | 'number'>) => {
        const who = call.contact ?? call.company;
        return who ? formats.name(who.name) : number(call);
      },
      line: ({ line }: Pick<LiveCall, 'line'>) => line && (line.name ?? formats.phone(line.number)),
    };
  }, [t, formats]);
}
