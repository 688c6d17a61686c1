import { screenLine } from './log-line.mjs';

const line = (record) =>
  screenLine(JSON.stringify({ time: 't', service: 'worker', pid: 1, ...record }), false);

describe('what of a process’s output is shown', () => {
  it('leaves everyday lines to the log file', () => {
    expect(line({ level: 'info', msg: 'listening' })).toBeUndefined();
    expect(screenLine('', false)).toBeUndefined();
  });

  it('shows a problem with its error and what it is about', () => {
    const record = {
      level: 'warn',
      msg: 'delivery failed',
      attempt: 2,
      err: { code: 'mail.deferred', message: 'later' },
    };
    expect(line(record)).toBe('WARN delivery failed mail.deferred later attempt=2');
  });

  it('shows what is no log line as it is', () => {
    expect(screenLine('The settings are not usable:', false)).toBe('The settings are not usable:');
    expect(screenLine('{"not":"a log line"}', false)).toBe('{"not":"a log line"}');
  });
});
