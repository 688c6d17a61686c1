import { DateTime } from 'luxon';
import type { DomainError } from '#kernel';
import { shareWords } from './share-languages.js';
import { escaped, sharePageOf } from './share-layout.js';
import type { ClosedReason } from './share-words.js';

const REASONS: ReadonlyMap<string, ClosedReason> = new Map([
  ['reporting.share-link.not-found', 'unknown'],
  ['reporting.share-link-expired', 'expired'],
  ['reporting.share-link-revoked', 'revoked'],
  ['reporting.shared-report-withdrawn', 'withdrawn'],
  ['reporting.share-link-used-up', 'used-up'],
  ['reporting.share-link-locked', 'locked'],
  ['reporting.document-not-ready', 'later'],
  ['reporting.share-code-too-soon', 'later'],
]);

export interface ClosedPage {
  /** Undefined where nobody knows whose link it is. */
  readonly practice?: { readonly name: string; readonly phone: string | null; readonly timeZone: string };
  /** BCP 47. */
  readonly locale: string;
  readonly error: DomainError;
}

/** What is shown in place of a report: why, and whom to ask. Nothing of the patient or the report. */
export function shareClosedPage({ practice, locale, error }: ClosedPage): string {
  const { words, lang } = shareWords(locale);
  const reason = REASONS.get(error.code) ?? 'failed';
  const { until } = error.details;
  const again =
    until instanceof Date && practice
      ? `<p>${escaped(words.lockedUntil)} ${escaped(
          DateTime.fromJSDate(until, { zone: practice.timeZone })
            .setLocale(lang)
            .toLocaleString(DateTime.TIME_SIMPLE),
        )}.</p>`
      : '';
  const phone = practice?.phone ? `<p>${escaped(practice.phone)}</p>` : '';
  const ask = reason === 'later' ? '' : `<p>${escaped(words.askPractice)}</p>${phone}`;
  const main = `<h1>${escaped(words.closed[reason])}</h1>\n${again}${ask}`;
  return sharePageOf({ lang, title: practice?.name ?? words.closed[reason], main });
}
