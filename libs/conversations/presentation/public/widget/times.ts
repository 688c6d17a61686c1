import type { Texts } from './texts.js';

const DAY_MS = 86_400_000;

/** Times as the visitor's language writes them, in their own zone. */
export class Times {
  private readonly clock: Intl.DateTimeFormat;
  private readonly date: Intl.DateTimeFormat;

  constructor(
    language: string,
    private readonly texts: Pick<Texts, 'today' | 'yesterday'>,
  ) {
    this.clock = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' });
    this.date = new Intl.DateTimeFormat(language, { dateStyle: 'full' });
  }

  time(at: Date): string {
    return this.clock.format(at);
  }

  day(at: Date, now = new Date()): string {
    const day = this.date.format(at);
    if (day === this.date.format(now)) return this.texts.today;
    return day === this.date.format(now.getTime() - DAY_MS) ? this.texts.yesterday : day;
  }
}
