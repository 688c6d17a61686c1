import { writeSync } from 'node:fs';
import { testSettings } from '#platform/config/testing/test-settings';
import { Failpoints } from './failpoints.js';

jest.mock('node:fs', () => ({ ...jest.requireActual<object>('node:fs'), writeSync: jest.fn() }));

const failpoints = (plan: string): Failpoints => new Failpoints(testSettings({ FAILPOINTS: plan }));
const told = (): unknown[] => jest.mocked(writeSync).mock.calls.map(([, line]) => line);

describe('failpoints', () => {
  beforeEach(() => jest.mocked(writeSync).mockClear());

  it('cost nothing where none is planned', () => {
    expect(new Failpoints(testSettings()).hit('command.before-commit')).toBeUndefined();
  });

  it('strike at the planned passing of their point only, and tell of it', async () => {
    const points = failpoints('worker.mid-handler:2:throw');
    await points.hit('worker.mid-handler');
    await points.hit('worker.after-commit');
    await expect(points.hit('worker.mid-handler')).rejects.toThrow('failpoint worker.mid-handler');
    await points.hit('worker.mid-handler');
    expect(told()).toEqual(['failpoint worker.mid-handler 2 throw\n']);
  });

  it('kill the process itself, at once', () => {
    const kill = jest.spyOn(process, 'kill').mockReturnValue(true);
    void failpoints('relay.mid-ring:1:kill').hit('relay.mid-ring');
    expect(kill).toHaveBeenCalledWith(process.pid, 'SIGKILL');
    expect(told()).toEqual(['failpoint relay.mid-ring 1 kill\n']);
  });

  it('can delay, and can only count', async () => {
    const points = failpoints('worker.after-lease:1:delay=30,worker.after-commit:2:count');
    const started = performance.now();
    await points.hit('worker.after-lease');
    expect(performance.now() - started).toBeGreaterThanOrEqual(25);
    for (let n = 0; n < 3; n++) await points.hit('worker.after-commit');
    expect(told()).toEqual([
      'failpoint worker.after-lease 1 delay\n',
      'failpoint worker.after-commit 2 count\n',
      'failpoint worker.after-commit 3 count\n',
    ]);
  });
});
