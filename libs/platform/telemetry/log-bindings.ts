/** Supplies what every log line carries: correlation id, organization, actor. The kernel sets the source at boot. */
export class LogBindings {
  private current: () => Readonly<Record<string, unknown>> = () => ({});

  /** Sets where the bindings come from; asked once per line. */
  source(read: () => Readonly<Record<string, unknown>>): void {
    this.current = read;
  }

  /** The bindings of the line that is being written. */
  read(): Readonly<Record<string, unknown>> {
    return this.current();
  }
}
