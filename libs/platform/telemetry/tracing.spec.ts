import { testSettings } from '../config/testing/test-settings.js';
import { scrubSpan } from './scrub-span.js';
import { startTracing } from './tracing.js';

describe('tracing', () => {
  it('does not start without an address to send traces to', async () => {
    expect(await startTracing(testSettings(), 'test')).toBeUndefined();
  });

  it('sends spans without addresses and without what errors said', () => {
    const span = {
      attributes: {
        'url.path': '/share/LEAK',
        'url.query': 'name=LEAK',
        'url.full': 'https://x/LEAK',
        'http.route': '/share/:token',
      },
      status: { message: 'invalid input: "LEAK"' },
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

  it('sends the codes of our own failures', () => {
    const span = { attributes: {}, status: { message: 'imaging.order-not-found' }, events: [] };
    scrubSpan(span);
    expect(span.status.message).toBe('imaging.order-not-found');
  });
});
