import { identityKindOf } from './identity-kind.js';
import type { KnownIdentity } from './known-identity.js';
import { recognise } from './recognise.js';

const NOW = new Date('2026-11-21T12:00:00Z');
const EARLIER = new Date('2026-11-20T12:00:00Z');
const kindOf = (id: string) => identityKindOf('whatsapp', id);
const identity = (externalId: string, contactId: string, replacedAt: Date | null = null): KnownIdentity => ({
  externalId,
  kind: kindOf(externalId),
  contactId,
  threadId: null,
  replacedAt,
  lastSeenAt: EARLIER,
});
const who = (
  sender: { id: string; alsoKnownAs?: string[]; formerly?: { from: string; to: string }[] },
  known: KnownIdentity[],
  at = NOW,
) => {
  const { contactId, same } = recognise({ name: null, locale: null, ...sender }, known, kindOf, at);
  return [contactId, ...same];
};

const PHONE = '16505551234';
const BOTH = { id: PHONE, alsoKnownAs: ['US.1'] };

describe('who wrote', () => {
  it('is somebody new when no id is known', () => {
    expect(who(BOTH, [])).toEqual([null]);
  });

  it('is found by either id', () => {
    expect(who(BOTH, [identity(PHONE, 'a')])).toEqual(['a']);
    expect(who(BOTH, [identity('US.1', 'a')])).toEqual(['a']);
    expect(who({ id: 'US.1' }, [identity(PHONE, 'a'), identity('US.1', 'a')])).toEqual(['a']);
  });

  it('is one person when the platform names ids of two together', () => {
    expect(who(BOTH, [identity(PHONE, 'a'), identity('US.1', 'b')])).toEqual(['b', 'a']);
  });

  it('is not whoever had the number before, when the number comes with another BSUID', () => {
    const former = [identity(PHONE, 'a'), identity('US.0', 'a')];
    expect(who(BOTH, former)).toEqual([null]);
    expect(who(BOTH, [...former, identity('US.1', 'b')])).toEqual(['b']);
  });

  it('is the same under a new number and BSUID when the platform tells of the change', () => {
    const change = {
      id: '16505559999',
      alsoKnownAs: ['US.1'],
      formerly: [
        { from: PHONE, to: '16505559999' },
        { from: 'US.0', to: 'US.1' },
      ],
    };
    expect(who(change, [identity(PHONE, 'a'), identity('US.0', 'a')])).toEqual(['a']);
    // They had written under the new ids before the news came.
    const both = [
      identity(PHONE, 'a'),
      identity('US.0', 'a'),
      identity('US.1', 'b'),
      identity('16505559999', 'b'),
    ];
    expect(who(change, both)).toEqual(['b', 'a']);
  });

  it('is not found by an id that was replaced, but for what was written before', () => {
    const replaced = [identity(PHONE, 'a', EARLIER), identity('16505559999', 'a')];
    expect(who({ id: PHONE }, replaced)).toEqual([null]);
    expect(who({ id: PHONE }, replaced, EARLIER)).toEqual(['a']);
  });
});
