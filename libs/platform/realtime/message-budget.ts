/** How many messages one client may send in a window of ten seconds. */
export class MessageBudget {
  private windowStart = 0;
  private used = 0;

  constructor(
    private readonly most: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Takes one message off; false when there is none left. */
  take(): boolean {
    const now = this.now();
    if (now - this.windowStart >= 10_000) {
      this.windowStart = now;
      this.used = 0;
    }
    this.used += 1;
    return this.used <= this.most;
  }
}
