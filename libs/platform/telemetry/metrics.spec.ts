import { Metrics } from './metrics.js';

describe('the metrics', () => {
  it('give the same object for the same name, and their text to Prometheus', async () => {
    const metrics = new Metrics('worker');
    metrics.counter('deliveries_total', 'Deliveries', ['outcome']).inc({ outcome: 'done' });
    metrics.counter('deliveries_total', 'Deliveries', ['outcome']).inc({ outcome: 'done' });
    metrics.histogram('relay_lag_seconds', 'Lag').observe(0.02);
    metrics.gauge('queue_depth', 'Depth', [], (gauge) => gauge.set(7));
    const text = await metrics.text();
    expect(text).toContain('deliveries_total{outcome="done",service="worker"} 2');
    expect(text).toContain('relay_lag_seconds_bucket{le="0.025",service="worker"} 1');
    expect(text).toContain('queue_depth{service="worker"} 7');
    expect(metrics.contentType).toMatch(/^text\/plain/);
  });

  it('observe the process when asked', async () => {
    const metrics = new Metrics('worker');
    metrics.observeProcess();
    expect(await metrics.text()).toMatch(/process_resident_memory_bytes\{service="worker"\} \d+/);
  });
});
