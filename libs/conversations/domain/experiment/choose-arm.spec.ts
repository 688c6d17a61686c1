import { nameId } from '#kernel';
import { chooseArm } from './choose-arm.js';
import { checkSampleRatio } from './statistics/check-sample-ratio.js';

const NAMESPACE = '00000000-0000-4000-8000-000000000000';
const contacts = Array.from({ length: 20_000 }, (_, index) => nameId(NAMESPACE, String(index)));
const ARMS = [
  { version: 1, weight: 80 },
  { version: 2, weight: 15 },
  { version: 3, weight: 5 },
];

describe('the arm of a contact', () => {
  it('stays', () => {
    for (const contact of contacts.slice(0, 100))
      expect(chooseArm('e', contact, ARMS)).toBe(chooseArm('e', contact, ARMS));
  });

  it('comes in the shares of the weights', () => {
    const counted = Map.groupBy(contacts, (contact) => chooseArm('e', contact, ARMS)?.version);
    const arms = ARMS.map(({ version, weight }) => ({
      weight,
      exposures: counted.get(version)?.length ?? 0,
    }));
    expect(checkSampleRatio(arms).pValue).toBeGreaterThan(0.01);
  });

  it('has nothing to do with the arm in another experiment', () => {
    const half = [
      { version: 1, weight: 1 },
      { version: 2, weight: 1 },
    ];
    const same = contacts.filter(
      (contact) => chooseArm('e', contact, half)?.version === chooseArm('f', contact, half)?.version,
    );
    expect(
      checkSampleRatio([
        { weight: 1, exposures: same.length },
        { weight: 1, exposures: contacts.length - same.length },
      ]).pValue,
    ).toBeGreaterThan(0.01);
  });
});
