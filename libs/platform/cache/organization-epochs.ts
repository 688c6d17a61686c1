let latest = 0;

/**
 * Which kept answers of one organization still hold. Each of its use cases is in an epoch, which ends with an event; no two
 * are ever the same. An answer is kept under the epoch in which its reading began: one that was read while the event came
 * is found by nobody.
 */
export class OrganizationEpochs {
  private readonly epochs = new Map<string, number>();
  private endListening?: () => void;
  private closed = false;

  /** Whether events of other processes are heard: what was read before that must not be kept. */
  listening = false;

  of(useCase: string): number {
    let epoch = this.epochs.get(useCase);
    if (epoch === undefined) this.epochs.set(useCase, (epoch = ++latest));
    return epoch;
  }

  end(useCases: readonly string[]): void {
    for (const useCase of useCases) this.epochs.delete(useCase);
  }

  endAll(): void {
    this.epochs.clear();
  }

  /** From now on events are heard, until `end` is called. */
  hears(end: () => void): void {
    if (this.closed) return end();
    this.endListening = end;
    this.listening = true;
  }

  close(): void {
    this.closed = true;
    this.endListening?.();
  }
}
