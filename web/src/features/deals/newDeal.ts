import type { DealIn } from '@/api/deals';
import { readAmount } from './money';

interface Named { id: string; name: string }

/** What stands in the form of a new deal. */
export interface DealValues {
  name: string;
  money: { amount: string; currency: string };
  contact: Named | null;
  company: Named | null;
  responsible: string | null;
  close_date: string;
  tags: string[];
  /** Null: the first one. */
  stage: string | null;
}

/** What is sent, and which field cannot be read. */
export function dealOf({ name, money, contact, company, responsible, close_date, tags }: DealValues): { body: DealIn; wrong: 'name' | 'money' | null } {
  const amount = readAmount(money.amount);
  const body: DealIn = {
    name: name.trim(), currency: money.currency,
    ...(amount == null ? {} : { amount }),
    ...(contact === null ? {} : { contact_id: contact.id }),
    ...(company === null ? {} : { company_id: company.id }),
    ...(responsible === null ? {} : { responsible_id: responsible }),
    ...(close_date === '' ? {} : { close_date }),
    ...(tags.length === 0 ? {} : { tags }),
  };
  return { body, wrong: body.name === '' ? 'name' : amount === undefined ? 'money' : null };
}
