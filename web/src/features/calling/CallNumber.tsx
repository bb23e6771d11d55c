import { PhoneText } from '@/ui';
import { CallButton } from './CallButton';
import classes from './calling.module.css';

interface Props {
  number: { e164?: string | null; raw: string };
  /** The contact whose number it is. */
  contactId?: string | undefined;
  /** In lists the button shows when the mouse or the focus comes near. */
  isQuiet?: boolean;
}

/** A number that can be called: the button stands beside it, so that the number itself can be marked and copied. */
export function CallNumber({ number, contactId, isQuiet = false }: Props) {
  return (
    <span className={classes['number']}>
      <PhoneText number={number} />
      <CallButton number={number} contactId={contactId} isQuiet={isQuiet} size={22} />
    </span>
  );
}
