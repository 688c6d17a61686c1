import { scrubSpan } from './scrub-span.js';
import { spans } from './spans.js';
import { testSettings } from '../config/testing/test-settings.js';
import { startTracing } from './tracing.js';

describe('spans', () => {
  afterEach(() => spans.use(undefined));

  it('are nothing but the work while tracing is off', async () => {
    expect(await startTracing(testSettings(), 'test')).toBeUndefined();
    expect(await spans.run('work', undefined, {}, async () => 7)).toBe(7);
    expect(spans.traceparent()).toBeUndefined();
  });

  it('come from the source that tracing sets', async () => {
    const seen: unknown[] = [];
    spans.use({
      run: (name, parent, attributes, work) => {
        seen.push([name, parent, attributes]);
        return work();
      },
      traceparent: () => '00-a-b-01',
    });
    expect(await spans.run('work', 'parent', { handler: 'x' }, async () => 7)).toBe(7);
    expect(seen).toEqual([['work', 'parent', { handler: 'x' }]]);
    expect(spans.traceparent()).toBe('00-a-b-01');
  });

  it('leave the process without addresses and without what errors said', () => {
    const span = {
      attributes: {
        'url.path': '/share/LEAK',
        'url.query': 'name=LEAK',
        'url.full': 'https://x/LEAK',
        'http.route': '/share/:token',
      },
      status: { message: 'LEAK' },
      events: [
        {
          name: 'exception',
          attributes: {
            'exception.type': 'Error',
            'exception.message': 'LEAK',
            'exception.stacktrace': 'LEAK',
          },
        },
      ],
    };
    scrubSpan(span);
    expect(JSON.stringify(span)).not.toContain('LEAK');
    expect(span.attributes).toEqual({ 'http.route': '/share/:token' });
  });
});
