/** ISO 4217: the currencies of the countries that a workspace can be in, those of here first. */
const CODES = 'UAH USD EUR PLN GBP MDL CZK RON HUF BGN CHF SEK NOK DKK ISK RSD BAM MKD ALL TRY GEL AMD AZN KZT KGS UZS TJS TMT ILS AED CAD MXN BRL ARS CLP COP PEN AUD NZD JPY KRW CNY HKD TWD SGD MYR THB VND IDR PHP INR PKR BDT LKR SAR QAR KWD BHD OMR JOD IQD EGP MAD TND DZD ZAR NGN KES GHS'.split(' ');

/** The currencies by code and name. */
export function currencies(language: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([language], { type: 'currency' });
  return CODES.map(value => ({ value, label: `${value} · ${names.of(value) ?? value}` }));
}
