import { IconCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useText } from '@/i18n';
import classes from './Step.module.css';

export interface IndexEntry { id: string; title: string; isDone?: boolean }

/** The steps at a glance, where the window is wide enough. */
export function SideIndex({ entries }: { entries: IndexEntry[] }) {
  const t = useText();
  const here = useStepInView(entries.map(({ id }) => id).join(' '));
  return (
    <nav className={classes['index']} aria-label={t('integration-steps')}>
      <ol>
        {entries.map(({ id, title, isDone = false }) => (
          <li key={id}>
            <a href={`#${id}`} data-here={id === here || undefined} onClick={event => { event.preventDefault(); goTo(id); }}>
              {title}
              {isDone && <IconCheck size={14} stroke={2.5} role="img" aria-label={t('integration-step-done')} />}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Goes to a step without changing the address, so that nothing that was typed is asked about. */
export function goTo(id: string): void {
  const step = document.getElementById(id);
  if (step === null) return;
  step.scrollIntoView({ behavior: 'smooth', block: 'start' });
  const heading = step.querySelector('h2');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
}

function useStepInView(ids: string): string | null {
  const [here, setHere] = useState<string | null>(null);
  useEffect(() => {
    const look = () => {
      const steps = ids.split(' ').map(id => document.getElementById(id)).filter(step => step !== null);
      const atFoot = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 4;
      const passed = steps.filter(step => step.getBoundingClientRect().top < window.innerHeight * 0.35);
      setHere((atFoot && window.scrollY > 0 ? steps.at(-1) : passed.at(-1) ?? steps[0])?.id ?? null);
    };
    look();
    window.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    return () => { window.removeEventListener('scroll', look); window.removeEventListener('resize', look); };
  }, [ids]);
  return here;
}
