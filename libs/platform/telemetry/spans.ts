/** What a span tells besides its name and time: ids and enums, never content. */
export type SpanAttributes = Readonly<Record<string, string | number | boolean>>;

/** What makes spans when tracing is on. */
export interface SpanSource {
  run<T>(
    name: string,
    parent: string | undefined,
    attributes: SpanAttributes,
    work: () => Promise<T>,
  ): Promise<T>;
  traceparent(): string | undefined;
}

let source: SpanSource | undefined;

/** Spans of our own beside those of the libraries. Without tracing they are nothing but the work itself. */
export const spans = {
  /** Where spans come from; called once by the tracing set-up. */
  use(tracing: SpanSource | undefined): void {
    source = tracing;
  },

  /**
   * Does some work in a span.
   * @param parent the `traceparent` that was stored with the work, for work that continues in another process
   */
  run<T>(
    name: string,
    parent: string | undefined,
    attributes: SpanAttributes,
    work: () => Promise<T>,
  ): Promise<T> {
    return source === undefined ? work() : source.run(name, parent, attributes, work);
  },

  /** The `traceparent` of the span we are in, to send or store with what it causes; undefined without tracing. */
  traceparent(): string | undefined {
    return source?.traceparent();
  },
};
