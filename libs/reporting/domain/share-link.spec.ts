import { ShareLink } from './share-link.js';

const createdAt = new Date('2026-11-20T08:00:00Z');
const expiresAt = new Date('2026-12-04T08:00:00Z');
const MINUTE = 60_000;
const after = (minutes: number) => new Date(createdAt.getTime() + minutes * MINUTE);
const link = (change: object = {}) => {
  const made = ShareLink.make({
    id: 'l',
    reportId: 'r',
    orderId: null,
    audience: 'patient',
    factor: 'birth-date',
    images: true,
    maxOpenings: null,
    createdBy: null,
    createdAt,
    expiresAt,
    ...change,
  });
  return made;
};
const fresh = (change: object = {}) => {
  const made = link(change);
  made.pullEvents();
  return made;
};
const code = (name: string) => expect.objectContaining({ code: `reporting.${name}` }) as Error;
const wrongly = (it: ShareLink, times: number, now = createdAt) => {
  for (let time = 0; time < times; time += 1) expect(it.open(false, now)).toBe(false);
};

describe('A share link', () => {
  it('tells for whom it was made, and no token', () => {
    expect(link().pullEvents()).toMatchObject([
      { payload: { reportId: 'r', orderId: null, shareLinkId: 'l', audience: 'patient' } },
    ]);
  });

  it('opens for a right answer until it expires', () => {
    const opened = fresh();
    expect(opened.open(true, new Date(expiresAt.getTime() - 1))).toBe(true);
    expect(opened.pullEvents()).toMatchObject([{ payload: { shareLinkId: 'l', reportId: 'r' } }]);
    expect(() => opened.open(true, expiresAt)).toThrow(code('share-link-expired'));
  });

  it('opens nothing once it is revoked, and is revoked once', () => {
    const revoked = link();
    revoked.revoke('by-hand', createdAt);
    expect(() => revoked.check(createdAt)).toThrow(code('share-link-revoked'));
    expect(() => revoked.revoke('by-hand', createdAt)).toThrow(expect.objectContaining({ kind: 'conflict' }));
  });

  it('says that its report was withdrawn', () => {
    const withdrawn = link();
    withdrawn.revoke('report-withdrawn', createdAt);
    expect(() => withdrawn.check(expiresAt)).toThrow(code('shared-report-withdrawn'));
  });

  it('opens as often as it may; who has opened it stays in', () => {
    const twice = link({ maxOpenings: 2 });
    twice.open(true, createdAt);
    twice.open(true, createdAt);
    expect(() => twice.open(true, createdAt)).toThrow(code('share-link-used-up'));
    expect(() => twice.check(createdAt)).not.toThrow();
  });

  it('is locked for a quarter of an hour after five wrong answers, then for twice as long, and ends with the third', () => {
    const it = fresh();
    wrongly(it, 5);
    expect(() => it.open(true, after(14))).toThrow(code('share-link-locked'));
    wrongly(it, 5, after(15));
    expect(() => it.open(true, after(44))).toThrow(code('share-link-locked'));
    wrongly(it, 5, after(45));
    expect(() => it.open(true, after(1000))).toThrow(code('share-link-revoked'));
    expect(it.isRevoked).toBe(true);
    expect(it.pullEvents().map(({ payload }) => payload)).toEqual([
      { shareLinkId: 'l', reportId: 'r', lockOuts: 1, forGood: false },
      { shareLinkId: 'l', reportId: 'r', lockOuts: 2, forGood: false },
      { shareLinkId: 'l', reportId: 'r', lockOuts: 3, forGood: true },
    ]);
  });

  it('begins to count anew after a right answer', () => {
    const it = fresh();
    wrongly(it, 4);
    it.open(true, createdAt);
    wrongly(it, 4);
    expect(it.open(true, createdAt)).toBe(true);
  });

  it('is unlocked by staff, where it was locked', () => {
    const it = link();
    expect(() => it.unlock(createdAt)).toThrow(code('share-link-not-locked'));
    wrongly(it, 5);
    it.unlock(createdAt);
    expect(it.open(true, createdAt)).toBe(true);
  });

  it('has one code at a time, which works once and for ten minutes', () => {
    const it = fresh({ factor: 'code' });
    expect(it.codeAt(createdAt)).toBeNull();
    it.requestCode(createdAt);
    expect(it.codeAt(after(9))).toMatchObject({ round: 1 });
    expect(it.codeAt(after(10))).toBeNull();
    expect(() => it.requestCode(after(0.5))).toThrow(code('share-code-too-soon'));
    it.requestCode(after(1));
    expect(it.codeAt(after(1))).toMatchObject({ round: 2 });
    it.open(true, after(2));
    expect(it.codeAt(after(2))).toBeNull();
    expect(it.pullEvents().map(({ payload }) => payload)).toMatchObject([{ round: 1 }, { round: 2 }, {}]);
  });

  it('sends no code where it asks for none', () => {
    expect(() => link().requestCode(createdAt)).toThrow(code('no-share-code'));
  });
});
