import { expect, test } from 'vitest';
import type { ForwardStep } from '@/api/forwarding';
import { tellSteps } from './words';

const step = (parts: Partial<ForwardStep>): ForwardStep => ({ rule: 'contact_responsible', user_id: null, deputy_of: null, unfit: null, presence_unknown: false, ...parts });
const names = new Map([['o', 'Olha'], ['p', 'Petro']]);
const say = (id: string, variables?: object) => (variables === undefined ? id : `${id} ${Object.values(variables).join(' ')}`);

test.each([
  { what: 'who rings', steps: [step({ user_id: 'o' })], told: ['forwarding-rule-contact_responsible: Olha, forwarding-rings'] },
  {
    what: 'whoever is away, and who stands in', steps: [step({ user_id: 'o', unfit: 'away' }), step({ user_id: 'p', deputy_of: 'o' })],
    told: ['forwarding-rule-contact_responsible: Olha, forwarding-away-deputy Petro', 'forwarding-deputy: Petro, forwarding-rings'],
  },
  {
    what: 'whoever is away without a stand-in, and the next rule', steps: [step({ user_id: 'o', unfit: 'away' }), step({ rule: 'last_talked', user_id: 'p', unfit: 'no_sip' })],
    told: ['forwarding-rule-contact_responsible: Olha, forwarding-unfit-away', 'forwarding-rule-last_talked: Petro, forwarding-unfit-no_sip'],
  },
  { what: 'a rule that finds nobody', steps: [step({ rule: 'deal_responsible', unfit: 'nobody' })], told: ['forwarding-rule-deal_responsible: null, forwarding-nobody-deal_responsible'] },
  { what: 'somebody who is gone', steps: [step({ user_id: 'x', unfit: 'inactive' })], told: ['forwarding-rule-contact_responsible: forwarding-somebody, forwarding-unfit-inactive'] },
])('$what', ({ steps, told }) => {
  expect(tellSteps(steps, names, say).map(({ rule, who, verdict }) => `${rule}: ${String(who)}, ${verdict}`)).toEqual(told);
});

test('that telephony did not say whether a phone is free is told of who rings', () => {
  expect(tellSteps([step({ user_id: 'o', presence_unknown: true })], names, say)[0]).toMatchObject({ rings: true, doubt: 'forwarding-presence-unknown' });
});
