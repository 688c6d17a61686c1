import type { SendPace } from '../send-pace.js';

/**
 * The generic cell rate algorithm (ITU-T I.371, "virtual scheduling"): one number a rule says all that is known of the
 * past. Sends are spread evenly; up to `burst` of them may come ahead of that.
 */
export const Gcra = {
  /** The earliest moment from `from` on at which a rule allows a send. */
  freeAt: ({ burst = 1, ...rule }: SendPace, takenUntil: number, from: number): number =>
    Math.max(from, takenUntil - (burst - 1) * intervalMs(rule)),

  /** Until when the places are taken once a send goes out at that moment. */
  take: (rule: SendPace, takenUntil: number, at: number): number =>
    Math.max(takenUntil, at) + intervalMs(rule),
};

const intervalMs = ({ sends, windowSeconds }: Pick<SendPace, 'sends' | 'windowSeconds'>): number =>
  (windowSeconds * 1000) / sends;
