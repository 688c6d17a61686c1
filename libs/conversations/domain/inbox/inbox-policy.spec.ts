import { InboxPolicy, type InboxRules } from './inbox-policy.js';

const rules = (fields: Partial<InboxRules> = {}): InboxRules => ({
  assignment: 'round-robin',
  capacity: 5,
  participants: null,
  firstReply: { normal: 30, urgent: 5 },
  resolution: { normal: 480, urgent: null },
  openings: [],
  holidays: [],
  outOfOffice: [],
  ...fields,
});
const decided = (fields: Partial<InboxRules> = {}) => {
  const policy = InboxPolicy.untouched('o');
  policy.decide(rules(fields));
  return policy;
};
const opening = (opens: string, closes: string, weekday = 1) => ({ weekday, opens, closes });

describe('the policy of an inbox', () => {
  it('promises nothing and gives out nothing until it is decided', () => {
    const policy = InboxPolicy.untouched('o');
    expect(policy).toMatchObject({ id: 'o', assignment: 'manual', capacity: null });
    expect(policy.target('first-reply', true)).toBeNull();
    expect(policy.takesPart('anybody')).toBe(true);
  });

  it('promises more in an emergency where it says so', () => {
    const policy = decided();
    expect([policy.target('first-reply', false), policy.target('first-reply', true)]).toEqual([30, 5]);
    expect([policy.target('resolution', false), policy.target('resolution', true)]).toEqual([480, 480]);
  });

  it('takes the words of a request that leaves things out as promising nothing', () => {
    const policy = decided({ capacity: undefined, firstReply: {} as never });
    expect(policy.capacity).toBeNull();
    expect(policy.firstReply).toEqual({ normal: null, urgent: null });
  });

  it('gives conversations to whom it names, when it names any', () => {
    const policy = decided({ participants: ['ann', 'ann'] });
    expect([policy.takesPart('ann'), policy.takesPart('bob')]).toEqual([true, false]);
    expect(policy.participants).toEqual(['ann']);
  });

  it.each([
    [[opening('08:00', '08:00')]],
    [[opening('18:00', '08:00')]],
    [[opening('08:00', '12:00'), opening('11:00', '18:00')]],
    [[opening('08:00', '24:00'), opening('23:59', '24:00')]],
  ])('refuses office hours that end before they begin or overlap: %#', (openings) => {
    expect(() => decided({ openings })).toThrow(
      expect.objectContaining({ code: 'conversations.openings-wrong' }),
    );
  });

  it('takes hours with a break, and the same hours on another day', () => {
    const openings = [opening('08:00', '12:00'), opening('12:00', '18:00'), opening('08:00', '12:00', 2)];
    expect(decided({ openings }).hours('UTC').openings).toEqual(openings);
  });
});
