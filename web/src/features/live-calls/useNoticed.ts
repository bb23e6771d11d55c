import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { LiveCall } from '@/api/live';
import { useText } from '@/i18n';
import { isSeenAnywhere, showThatSeen, useLeads } from '@/live';
import { getReady, ring } from './bell';
import { useChoices } from './choices';
import { useCallWords } from './words';

/** Makes calls noticed beside their cards: by a ring, and by the system while nobody looks. Each happens in one tab of the browser. */
export function useNoticed(ringing: readonly LiveCall[]): void {
  const { sound, quiet } = useChoices();
  const rings = sound && !quiet && ringing.length > 0;
  useEffect(getReady, []);
  useEffect(() => (rings ? ring() : undefined), [rings]);
  useNotices(ringing);
}

function useNotices(ringing: readonly LiveCall[]): void {
  const t = useText();
  const words = useCallWords();
  const navigate = useNavigate();
  const leads = useLeads();
  const { notices, quiet } = useChoices();
  const told = useRef(new Map<string, Notification | null>());
  useEffect(showThatSeen, []);
  useEffect(() => {
    const open = ({ id, contact }: LiveCall) => {
      window.focus();
      void (contact ? navigate({ to: '/contacts/$contactId', params: { contactId: contact.id } }) : navigate({ to: '/calls', search: { call: id } }));
    };
    for (const call of ringing) {
      if (told.current.has(call.id)) continue;
      told.current.set(call.id, null);
      if (!notices || quiet || !leads() || !mayNotify()) continue;
      void isSeenAnywhere().then(isSeen => {
        if (isSeen || !told.current.has(call.id)) return;
        const about = [words.number(call), call.company?.name].filter(part => part !== undefined && part !== words.name(call)).join(' · ');
        const notice = notify(words.name(call), [t(`live-why-${call.why}`), about].filter(Boolean).join('\n'), call.id);
        notice?.addEventListener('click', () => { notice.close(); open(call); });
        told.current.set(call.id, notice);
      });
    }
    for (const [id, notice] of told.current) {
      if (ringing.some(call => call.id === id)) continue;
      notice?.close();
      told.current.delete(id);
    }
  }, [ringing, notices, quiet, leads, navigate, t, words]);
}

const mayNotify = () => typeof Notification !== 'undefined' && Notification.permission === 'granted';

function notify(title: string, body: string, tag: string): Notification | null {
  try {
    return new Notification(title, { body, tag, silent: true, icon: '/favicon.svg' });
  } catch {
    // Phones let only service workers tell the system something.
    return null;
  }
}
