import { ServiceLevel } from './service-level.js';

const at = (minutes: number) => new Date(minutes * 60_000);
const running = () => {
  const service = new ServiceLevel();
  service.start(at(0));
  return service;
};

describe('the clocks of a conversation', () => {
  it('start when a person is needed, once', () => {
    const service = running();
    const { serviceId } = service;
    service.start(at(5));
    expect(service).toMatchObject({ serviceId, serviceStartedAt: at(0) });
    expect([service.isRunning('first-reply'), service.isRunning('resolution')]).toEqual([true, true]);
    expect(new ServiceLevel().isRunning('resolution')).toBe(false);
  });

  it('are stopped by the first reply and by the end, each once', () => {
    const service = running();
    expect(service.reply(at(3))).toMatchObject({ clock: 'first-reply', startedAt: at(0), stoppedAt: at(3) });
    expect(service.reply(at(4))).toBeNull();
    expect(service.isRunning('resolution')).toBe(true);
    expect(service.end(at(9))).toMatchObject({ clock: 'resolution', stoppedAt: at(9), newlyBreached: false });
    expect(service.end(at(10))).toBeNull();
    expect(service.serviceEndedAt).toEqual(at(9));
  });

  it('start anew the next time, with nothing left of the last', () => {
    const service = running();
    const first = service.serviceId;
    service.aim('first-reply', at(2));
    service.reply(at(3));
    service.end(at(4));
    service.start(at(5));
    expect(service.serviceId).not.toBe(first);
    expect(service).toMatchObject({
      firstReplyDueAt: null,
      firstRepliedAt: null,
      firstReplyBreachedAt: null,
    });
  });

  it('are due earlier when it becomes more pressing, never later', () => {
    const service = running();
    expect(service.aim('first-reply', at(60))).toBe(true);
    expect(service.aim('first-reply', at(90))).toBe(false);
    expect(service.aim('first-reply', at(60))).toBe(false);
    expect(service.aim('first-reply', at(10))).toBe(true);
    expect(service.firstReplyDueAt).toEqual(at(10));
    service.reply(at(5));
    expect(service.aim('first-reply', at(6))).toBe(false);
  });

  it('are missed once, at the time when they were due', () => {
    const service = running();
    expect(service.miss('resolution', at(99))).toBe(false);
    service.aim('resolution', at(60));
    expect(service.miss('resolution', at(59))).toBe(false);
    expect(service.miss('resolution', at(61))).toBe(true);
    expect(service.miss('resolution', at(62))).toBe(false);
    expect(service.resolutionBreachedAt).toEqual(at(60));
    expect(service.aim('resolution', at(1))).toBe(false);
    expect(service.end(at(70))).toMatchObject({ breachedAt: at(60), newlyBreached: false });
  });

  it('warn while it matters, and remember when', () => {
    const service = running();
    service.aim('first-reply', at(60));
    expect([service.warn('first-reply', at(45)), service.warn('first-reply', at(50))]).toEqual([true, true]);
    expect(service).toMatchObject({ firstReplyWarnedAt: at(45), resolutionWarnedAt: null });
    service.reply(at(51));
    expect([service.warn('first-reply', at(52)), service.warn('resolution', at(52))]).toEqual([false, true]);
    service.end(at(53));
    expect(service.warn('resolution', at(54))).toBe(false);
  });

  it('that are stopped too late were missed, even if nobody had noticed', () => {
    const service = running();
    service.aim('first-reply', at(2));
    expect(service.reply(at(3))).toMatchObject({ breachedAt: at(2), newlyBreached: true });
  });
});
