import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../services/free-port.mjs';
import { ProcessLog } from './process-log.mjs';
import { SupervisedProcess } from './supervised-process.mjs';

const SERVER = `
  import { createServer } from 'node:http';
  const server = createServer((request, response) => response.end(request.url === '/crash' ? process.exit(9) : 'ok'));
  server.listen(Number(process.env.PORT), '127.0.0.1');
  if (process.env.STUBBORN) process.on('SIGTERM', () => {});
`;

describe('a supervised process', () => {
  const never = new AbortController().signal;
  let folder, port, started, said;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'isocenter-supervisor-'));
    port = await freePort();
    started = [];
    said = [];
  });

  afterEach(async () => {
    for (const one of started) one.kill();
    await sleep(50);
    rmSync(folder, { recursive: true });
  });

  function supervise(code, env = {}, stopMs = 5_000) {
    const main = join(folder, 'main.mjs');
    writeFileSync(main, code);
    const log = new ProcessLog(folder, 'worker', 0);
    log.say = (text) => said.push(text);
    const values = { ...process.env, PORT: String(port), ...env };
    const one = new SupervisedProcess(
      { name: 'worker', main },
      `http://127.0.0.1:${port}/ready`,
      values,
      log,
      stopMs,
    );
    started.push(one);
    one.start();
    return one;
  }

  it('is ready when it answers, and stops when asked', async () => {
    const one = supervise(SERVER);
    await one.ready(never);
    const { pid } = one;
    await one.stop();
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    expect(said).toEqual([]);
  });

  it('fails to start with its own words', async () => {
    const one = supervise("console.error('SMTP_URL: must be set'); process.exit(78);");
    await expect(one.ready(never)).rejects.toThrow(/^SMTP_URL: must be set$/);
  });

  it('is started again after a crash', async () => {
    const one = supervise(SERVER);
    await one.ready(never);
    const { pid } = one;
    await fetch(`http://127.0.0.1:${port}/crash`).catch(() => {});
    while (one.pid === pid) await sleep(50);
    await one.ready(never);
    expect(said).toEqual(['ended with status 9; starting it again in 1 s.']);
  });

  it('is killed when it does not stop in time', async () => {
    const one = supervise(SERVER, { STUBBORN: '1' }, 300);
    await one.ready(never);
    await one.stop();
    expect(said).toEqual(['does not stop within 0.3 s; it is killed.']);
  });

  it('leaves all it says in its log file', async () => {
    const one = supervise(`console.log('{"level":"info","msg":"hello"}');${SERVER}`);
    await one.ready(never);
    await one.stop();
    await one.log.close();
    expect(readFileSync(join(folder, 'logs', 'worker.log'), 'utf8')).toBe('{"level":"info","msg":"hello"}\n');
  });
});
