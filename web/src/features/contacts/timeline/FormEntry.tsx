import { UnstyledButton } from '@mantine/core';
import { IconForms } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useId, useState } from 'react';
import type { Submission } from '@/api/public-forms';
import { useRights } from '@/features/session/useMe';
import { useText } from '@/i18n';
import { Entry } from './Entry';
import classes from './timeline.module.css';

const Answers = lazy(() => import('@/features/forms/Answers').then(module => ({ default: module.Answers })));

/** What the contact sent with a form: with which, in which campaign, and on demand the answers. */
export function FormEntry({ sent }: { sent: Submission }) {
  const t = useText();
  const id = useId();
  const { mayAdminister } = useRights();
  const [isOpen, setOpen] = useState(false);
  const campaign = Object.values(sent.campaign as Record<string, string>).join(' · ');
  const name = sent.form.name;
  return (
    <Entry
      icon={<IconForms size={16} stroke={1.7} />} tone="info" at={sent.at}
      head={mayAdminister
        ? <Link to="/settings/forms/$formId" params={{ formId: sent.form.id }} search={{ view: 'sent', submission: sent.id }} className={classes['link']}>{t('contacts-form-sent', { name })}</Link>
        : <span className={classes['who']}>{t('contacts-form-sent', { name })}</span>}
    >
      {campaign !== '' && <div className={classes['quiet']}>{campaign}</div>}
      {isOpen && <div id={id}><Suspense><Answers submission={sent} /></Suspense></div>}
      <UnstyledButton className={classes['more-of']} aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} onClick={() => setOpen(old => !old)}>{t(isOpen ? 'contacts-form-hide' : 'contacts-form-show')}</UnstyledButton>
    </Entry>
  );
}
