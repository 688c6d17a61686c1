import { Log } from './log.js';
import { LogBindings } from './log-bindings.js';
import { NestLog } from './nest-log.js';

function open(level: 'info' | 'debug' = 'info') {
  const lines: string[] = [];
  const bindings = new LogBindings();
  const log = Log.create({
    level,
    service: 'test',
    bindings,
    destination: { write: (line) => void lines.push(line) },
  });
  return {
    log,
    bindings,
    lines: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    text: () => lines.join(''),
  };
}

describe('the log', () => {
  it('writes one JSON object a line, with level, time, service and the name of the part', () => {
    const { log, lines } = open();
    log.named('relay').warn('late', { lagMs: 7 });
    expect(lines()).toEqual([
      {
        level: 'warn',
        time: expect.stringMatching(/^\d{4}-.*Z$/) as string,
        pid: process.pid,
        service: 'test',
        context: 'relay',
        msg: 'late',
        lagMs: 7,
      },
    ]);
  });

  it('leaves out what is below its level', () => {
    const { log, lines } = open();
    log.debug('detail');
    expect(lines()).toEqual([]);
  });

  it('asks for the bindings of every line when it is written', () => {
    const { log, bindings, lines } = open();
    let id = 1;
    bindings.source(() => ({ correlationId: id }));
    log.info('one');
    id = 2;
    log.named('x').info('two');
    expect(lines().map((line) => line['correlationId'])).toEqual([1, 2]);
  });

  it('hides secrets, bodies and what names people, at any depth', () => {
    const { log, text } = open();
    log.info('fields', {
      authorization: 'LEAK',
      nested: { deep: { 'Set-Cookie': 'LEAK', accessToken: 'LEAK', webhook_secret: 'LEAK' } },
      items: [{ body: 'LEAK', subject: 'LEAK', email: 'LEAK', patientName: 'LEAK' }],
      bytes: Buffer.from('LEAK'),
      harmless: 'seen',
    });
    expect(text()).not.toContain('LEAK');
    expect(text()).toContain('[4 bytes]');
    expect(text()).toContain('seen');
  });

  it('logs of an error its type, message, code, stack and causes, and nothing that drivers hang onto it', () => {
    const { log, lines, text } = open();
    const cause = Object.assign(new Error('duplicate key'), {
      code: '23505',
      detail: 'LEAK',
      parameters: ['LEAK'],
      query: 'LEAK',
    });
    log.error('failed', { err: new Error('could not save', { cause }) });
    expect(lines()[0]?.['err']).toMatchObject({
      type: 'Error',
      message: 'could not save',
      cause: { code: '23505', message: 'duplicate key' },
    });
    expect(text()).not.toContain('LEAK');
  });

  it.each([
    Object.assign(new Error('invalid input syntax for type uuid: "LEAK"'), { code: '22P02' }),
    (() => {
      try {
        return JSON.parse('"LEAK') as Error;
      } catch (error) {
        return error;
      }
    })(),
  ])('does not repeat the data that an error quotes (%#)', (err) => {
    const { log, text } = open();
    log.error('failed', { err });
    expect(text()).not.toContain('LEAK');
  });

  it('listens for the end of the process once, however many logs there are', () => {
    const create = () => Log.create({ level: 'silent', service: 'test' });
    create();
    const before = process.listenerCount('exit');
    create();
    create();
    expect(process.listenerCount('exit')).toBe(before);
  });

  it('survives what is too deep, too long, or goes round in circles', () => {
    const { log, lines } = open();
    const circle: Record<string, unknown> = {
      long: 'x'.repeat(10_000),
      many: Array.from({ length: 1_000 }, (_, i) => i),
    };
    circle['self'] = circle;
    log.info('odd', { circle, big: 1n });
    expect(JSON.stringify(lines()[0]).length).toBeLessThan(20_000);
  });
});

describe("Nest's own lines", () => {
  it('keep their message, the name of the writer and the stack', () => {
    const { log, lines } = open('debug');
    const nest = new NestLog(log);
    nest.log('Mapped route', 'RouterExplorer');
    nest.error('failed', 'Error: failed\n    at here', 'ExceptionsHandler');
    nest.error(new TypeError('odd'), 'ExceptionsHandler');
    nest.verbose('detail');
    expect(lines()).toMatchObject([
      { level: 'info', msg: 'Mapped route', context: 'RouterExplorer' },
      { level: 'error', msg: 'failed', context: 'ExceptionsHandler', stack: 'Error: failed\n    at here' },
      { level: 'error', msg: 'odd', context: 'ExceptionsHandler', err: { type: 'TypeError' } },
      { level: 'debug', msg: 'detail' },
    ]);
  });
});
