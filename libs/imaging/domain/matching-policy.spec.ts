import { MatchingPolicy } from './matching-policy.js';

describe('the issuers of a practice', () => {
  const policy = MatchingPolicy.untouched('o');
  const { onConflict, withoutAccession, days, linkPatients } = policy;

  it('are all, until it says how it is called', () => {
    expect([policy.isOwn(null), policy.isOwn('ANY')]).toEqual([true, true]);
    expect(policy.normalize([{ value: '1', issuer: 'ANY' }])).toEqual([{ value: '1', issuer: 'ANY' }]);
  });

  it('are then the named ones, and none at all', () => {
    policy.decide({ onConflict, withoutAccession, days, linkPatients, ownIssuers: ['US', 'OURS', 'US'] });
    expect(policy.ownIssuers).toEqual(['OURS', 'US']);
    expect([policy.isOwn(null), policy.isOwn('US'), policy.isOwn('OTHER')]).toEqual([true, true, false]);
    expect(
      policy.normalize([
        { value: '1', issuer: 'US' },
        { value: '2', issuer: 'OTHER' },
      ]),
    ).toEqual([
      { value: '1', issuer: '' },
      { value: '2', issuer: 'OTHER' },
    ]);
  });
});
