import type { Language } from './language';
import { formatPhone } from './phone';
import { dayOf, daysBetween } from './zone';

const LOCALES: Record<Language, string> = { en: 'en-GB', uk: 'uk-UA', ru: 'ru-UA' };

/** Numbers, times, durations and phones in a language and in the workspace's time zone. Times come as the API sends them (RFC 3339). */
export interface Formats {
  language: Language;
  timeZone: string;
  /** `12 345` */
  number: (value: number) => string;
  /** `12 500 ₴`, of an amount as the API writes it; with kopiykas only where there are any. */
  money: (amount: string, currency: string) => string;
  /** `76 %`, of a share between 0 and 1. */
  percent: (share: number) => string;
  /** `11:24` */
  time: (at: string) => string;
  /** `11:24:03` */
  exactTime: (at: string) => string;
  /** `31 січ.`, with the year if it is another one. */
  date: (at: string) => string;
  /** `сьогодні, 11:24`, `учора, 18:02`, `завтра, 9:00`, `31 січ., 11:24` */
  dateTime: (at: string) => string;
  /** Everything, for a tooltip. */
  fullDateTime: (at: string) => string;
  /** `3 хв тому` */
  relative: (at: string, now?: number) => string;
  /** `0:31`, `12:48`, `1:02:03` */
  duration: (seconds: number) => string;
  /** `+380 67 111 0003` */
  phone: (number: { e164?: string | null; raw: string }) => string;
  /** A name; that of a contact that nobody named yet is its number, and is written as numbers are. */
  name: (name: string) => string;
}

export function makeFormats(language: Language, timeZone: string, now: () => number = Date.now): Formats {
  const locale = LOCALES[language];
  const inZone = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone, ...options });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const time = inZone({ hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
  const exact = inZone({ hour: 'numeric', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
  const thisYear = inZone({ day: 'numeric', month: 'short' });
  const otherYear = inZone({ day: 'numeric', month: 'short', year: 'numeric' });
  const full = inZone({ dateStyle: 'full', timeStyle: 'medium', hourCycle: 'h23' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  const dayWord = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

  const date = (at: string) => {
    const moment = Date.parse(at);
    return (dayOf(moment, timeZone).year === dayOf(now(), timeZone).year ? thisYear : otherYear).format(moment);
  };
  return {
    language,
    timeZone,
    number: value => number.format(value),
    money: (amount, currency) => moneyFormat(locale, currency, !/\.0*[1-9]/.test(amount)).format(Number(amount)),
    percent: share => percent.format(share),
    time: at => time.format(Date.parse(at)),
    exactTime: at => exact.format(Date.parse(at)),
    date,
    dateTime(at) {
      const days = daysBetween(dayOf(now(), timeZone), dayOf(Date.parse(at), timeZone));
      const day = Math.abs(days) <= 1 ? dayWord.format(days, 'day') : date(at);
      return `${day}, ${time.format(Date.parse(at))}`;
    },
    fullDateTime: at => full.format(Date.parse(at)),
    relative: (at, from = now()) => relativeText(relative, Math.round((Date.parse(at) - from) / 1000)),
    duration: durationText,
    phone: ({ e164, raw }) => (e164 ? formatPhone(e164) : raw),
    name: name => (/^\+[\d ]{7,20}$/.test(name) ? formatPhone(name.replaceAll(' ', '')) : name),
  };
}

const moneyFormats = new Map<string, Intl.NumberFormat>();

/** Making one takes longer than writing with it, and a board writes hundreds of amounts. */
function moneyFormat(locale: string, currency: string, isWhole: boolean): Intl.NumberFormat {
  const key = `${locale} ${currency} ${isWhole}`;
  let format = moneyFormats.get(key);
  if (!format) {
    const digits = isWhole ? 0 : 2;
    format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol', useGrouping: 'always', minimumFractionDigits: digits, maximumFractionDigits: digits });
    moneyFormats.set(key, format);
  }
  return format;
}

function relativeText(format: Intl.RelativeTimeFormat, seconds: number): string {
  const units: [Intl.RelativeTimeFormatUnit, number][] = [['day', 86_400], ['hour', 3600], ['minute', 60]];
  for (const [unit, size] of units) {
    if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit);
  }
  return format.format(Math.abs(seconds) < 10 ? 0 : seconds, 'second');
}

export function durationText(seconds: number): string {
  const whole = Math.max(0, Math.trunc(seconds));
  const pad = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.trunc(whole / 3600), Math.trunc(whole / 60) % 60];
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(whole % 60)}` : `${minutes}:${pad(whole % 60)}`;
}
