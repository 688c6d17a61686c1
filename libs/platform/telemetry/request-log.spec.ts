import fastify from 'fastify';
import { unavailable } from '#kernel';
import { sendProblem } from '#platform/http/problem/send-problem';
import { toProblem } from '#platform/http/problem/to-problem';
import { Log } from './log.js';
import { Metrics } from './metrics.js';
import { requestLog } from './request-log.js';

describe('the request log', () => {
  it('tells method, route pattern, status and time, never the address itself', async () => {
    const lines: string[] = [];
    const log = Log.create({
      level: 'info',
      service: 'test',
      destination: { write: (line) => void lines.push(line) },
    });
    const metrics = new Metrics('test');
    const app = fastify();
    requestLog(log, metrics)(app);
    app.get('/share/:token', () => 'ok');
    app.get('/health/live', () => 'ok');
    app.get('/broken', () => {
      throw new Error('broken');
    });
    await app.inject('/share/LEAK?name=LEAK');
    await app.inject('/health/live');
    await app.inject('/broken');
    await app.inject('/LEAK');
    await app.close();

    const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(entries).toMatchObject([
      {
        level: 'info',
        context: 'http',
        msg: 'request',
        method: 'GET',
        route: '/share/:token',
        status: 200,
        ms: expect.any(Number) as number,
      },
      { level: 'error', route: '/broken', status: 500 },
      { level: 'info', route: '(none)', status: 404 },
    ]);
    const text = await metrics.text();
    expect(text).toContain(
      'http_request_duration_seconds_count{service="test",method="GET",route="/share/:token",status="200"} 1',
    );
    expect(lines.join('') + text).not.toContain('LEAK');
  });

  it('warns of answers that were foreseen, and calls errors what is a fault', async () => {
    const lines: string[] = [];
    const destination = { write: (line: string) => void lines.push(line) };
    const app = fastify();
    requestLog(Log.create({ level: 'info', service: 'test', destination }), new Metrics('test'))(app);
    const answers: Record<string, Error> = {
      '/not-yet': unavailable('reporting.document-pending', 'The document is being made.'),
      '/stopping': Object.assign(new Error('stopping'), { statusCode: 503 }),
      '/database-away': Object.assign(new Error('no connection'), { code: 'ECONNREFUSED' }),
      '/broken': new Error('broken'),
    };
    for (const [path, error] of Object.entries(answers))
      app.get(path, (_request, reply) => sendProblem(reply, toProblem(error)));
    for (const path of Object.keys(answers)) await app.inject(path);
    await app.close();

    const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(entries.map(({ route, status, level }) => [route, status, level])).toEqual([
      ['/not-yet', 503, 'warn'],
      ['/stopping', 503, 'warn'],
      ['/database-away', 503, 'error'],
      ['/broken', 500, 'error'],
    ]);
  });
});
