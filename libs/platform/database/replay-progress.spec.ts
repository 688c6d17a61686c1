import { MOST_LAG_MS, ReplayProgress } from './replay-progress.js';

describe('the progress of a standby', () => {
  const begun = (): ReplayProgress => {
    const progress = new ReplayProgress();
    progress.primaryAt(100n, 0);
    progress.replayedTo(100n);
    return progress;
  };

  it('is nothing until the standby has replayed what the primary had', () => {
    const progress = new ReplayProgress();
    expect(progress.sufficient(0n, 0)).toBeUndefined();
    progress.primaryAt(100n, 0);
    progress.replayedTo(99n);
    expect(progress.sufficient(0n, 10)).toBeUndefined();
    progress.replayedTo(105n);
    expect(progress.sufficient(100n, 10)).toBe(105n);
  });

  it('does not suffice for a position that was not seen to be replayed', () => {
    expect(begun().sufficient(101n, 10)).toBeUndefined();
  });

  it('does not suffice when the standby stands still while the primary goes on', () => {
    const progress = begun();
    progress.primaryAt(200n, 500);
    progress.replayedTo(150n);
    expect(progress.sufficient(150n, MOST_LAG_MS)).toBeDefined();
    expect(progress.sufficient(150n, MOST_LAG_MS + 1)).toBeUndefined();
    progress.replayedTo(200n);
    expect(progress.lagMs(MOST_LAG_MS + 1)).toBe(501);
    expect(progress.sufficient(150n, MOST_LAG_MS + 1)).toBeDefined();
  });

  it('does not suffice when nobody has looked for long', () => {
    expect(begun().sufficient(100n, MOST_LAG_MS + 1)).toBeUndefined();
  });

  it('measures a lag by the newest sample that was reached', () => {
    const progress = begun();
    for (let at = 100; at <= 900; at += 100) progress.primaryAt(BigInt(100 + at), at);
    progress.replayedTo(650n);
    expect(progress.lagMs(900)).toBe(400);
  });

  it('begins anew after a failure, and believes no question asked before', () => {
    const progress = begun();
    progress.startAgain(20);
    progress.primaryAt(100n, 19);
    progress.replayedTo(100n);
    expect(progress.sufficient(0n, 30)).toBeUndefined();
    progress.primaryAt(100n, 31);
    progress.replayedTo(100n);
    expect(progress.sufficient(100n, 40)).toBeDefined();
  });
});
