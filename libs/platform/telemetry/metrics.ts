import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** From 1 ms to 10 s. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** The metrics of this process, for Prometheus. Names end in their unit: `_total`, `_seconds`, `_bytes`. */
export class Metrics {
  private readonly registry = new Registry();

  constructor(service: string) {
    this.registry.setDefaultLabels({ service });
  }

  /** Begins to observe the process itself: memory, CPU, event loop, garbage collection, handles. */
  observeProcess(): void {
    collectDefaultMetrics({ register: this.registry });
  }

  /** The counter of that name, made when it is asked for first. */
  counter<L extends string = never>(name: string, help: string, labels: readonly L[] = []): Counter<L> {
    return (
      this.known<Counter<L>>(name) ??
      new Counter({ name, help, labelNames: labels, registers: [this.registry] })
    );
  }

  /** The gauge of that name; `collect` is called before each reading. */
  gauge<L extends string = never>(
    name: string,
    help: string,
    labels: readonly L[] = [],
    collect?: (gauge: Gauge<L>) => void | Promise<void>,
  ): Gauge<L> {
    const existing = this.known<Gauge<L>>(name);
    if (existing !== undefined) return existing;
    const options = { name, help, labelNames: labels, registers: [this.registry] };
    return new Gauge(
      collect === undefined
        ? options
        : {
            ...options,
            collect(this: Gauge<L>) {
              return collect(this);
            },
          },
    );
  }

  /** The histogram of that name; its buckets are seconds unless others are given. */
  histogram<L extends string = never>(
    name: string,
    help: string,
    labels: readonly L[] = [],
    buckets: readonly number[] = SECONDS,
  ): Histogram<L> {
    const options = { name, help, labelNames: labels, buckets: [...buckets], registers: [this.registry] };
    return this.known<Histogram<L>>(name) ?? new Histogram(options);
  }

  /** Everything, in Prometheus's text format. */
  text(): Promise<string> {
    return this.registry.metrics();
  }

  /** The media type of `text()`. */
  get contentType(): string {
    return this.registry.contentType;
  }

  private known<M>(name: string): M | undefined {
    return this.registry.getSingleMetric(name) as M | undefined;
  }
}
