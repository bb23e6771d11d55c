import classes from './Frame.module.css';

export function Brand() {
  return (
    <span className={classes['mark']}>
      <svg width="22" height="22" viewBox="0 0 32 32" aria-hidden>
        <rect width="32" height="32" rx="8" fill="#0b7a57" />
        <path d="M8.500 19a7.500 7.500 0 0 1 15 0" fill="none" stroke="#fff" strokeWidth="3" strokeLinecap="round" />
        <rect x="5" y="17.500" width="7" height="5.500" rx="2" fill="#fff" />
        <rect x="20" y="17.500" width="7" height="5.500" rx="2" fill="#fff" />
      </svg>
      Switchhook
    </span>
  );
}
