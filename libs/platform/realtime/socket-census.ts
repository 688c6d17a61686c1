/** How many sockets each subject has open in this process. */
export class SocketCensus {
  private readonly counts = new Map<string, number>();

  count(key: string): number {
    return this.counts.get(key) ?? 0;
  }

  enter(key: string): void {
    this.counts.set(key, this.count(key) + 1);
  }

  leave(key: string): void {
    const left = this.count(key) - 1;
    if (left > 0) this.counts.set(key, left);
    else this.counts.delete(key);
  }
}
