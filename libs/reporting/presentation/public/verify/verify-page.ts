import { DateTime } from 'luxon';
import type { VerificationView } from '../../../application/queries/get-verification/verification.view.js';
import { escaped, sharePageOf } from '../share-layout.js';
import { codeForm } from './code-form.js';
import { COMPARE_SCRIPT } from './compare-script.js';
import { verifyWords } from './verify-languages.js';
import type { VerifyWords } from './verify-words.js';

export interface VerifyPage {
  readonly practiceName: string;
  /** BCP 47. */
  readonly locale: string;
  readonly timeZone: string;
  readonly verification: VerificationView;
  /** What came of comparing a file; undefined when none was compared. */
  readonly comparison?: Comparison;
}

export type Comparison = 'same' | 'different' | 'notAHash';

/** What becomes known of a document to whoever has its code, and a way to compare a copy of it. Nothing of the patient. */
export function verifyPage({ practiceName, locale, timeZone, verification, comparison }: VerifyPage): string {
  const { words, lang } = verifyWords(locale);
  const { code, revision, signedAt, level } = verification;
  const local = (instant: Date) => DateTime.fromJSDate(instant, { zone: timeZone }).setLocale(lang);
  const facts = [
    [words.code, code],
    [words.practice, practiceName],
    [words.version, String(revision)],
    [words.signed, local(signedAt).toLocaleString({ ...DateTime.DATETIME_MED, timeZoneName: 'short' })],
    [words.signature, words.levels[level]],
  ] as const;
  const list = facts.map(([name, value]) => `<dt>${escaped(name)}</dt><dd dir="auto">${escaped(value)}</dd>`);
  const main = [
    verdict(verification, words, (instant) => local(instant).toLocaleString(DateTime.DATE_FULL)),
    `<dl>${list.join('')}</dl>`,
    compareForm(code, words, comparison),
  ].join('\n');
  const footer = `<h2>${escaped(words.checkAnother)}</h2>\n${codeForm({ words, action: '../verify' })}`;
  return sharePageOf({ lang, title: practiceName, main, footer, script: COMPARE_SCRIPT });
}

function verdict(
  { withdrawn, revision, newestRevision, newestSignedAt }: VerificationView,
  words: VerifyWords,
  day: (instant: Date) => string,
): string {
  const [heading, note] = withdrawn
    ? [words.withdrawn, words.withdrawnNote]
    : newestRevision > revision
      ? [words.superseded, words.supersededNote(newestRevision, day(newestSignedAt))]
      : [words.valid, words.validNote];
  const text = `<p>${escaped(note)}</p>`;
  return `<h1>${escaped(heading)}</h1>\n${heading === words.valid ? text : `<div class="note">${text}</div>`}`;
}

/** The file is for the script alone, which shows its field; without it, the hash is entered. */
function compareForm(code: string, words: VerifyWords, comparison: Comparison | undefined): string {
  const fault = comparison === 'notAHash' ? ' aria-describedby="fault" aria-invalid="true"' : '';
  return `<h2 id="compare">${escaped(words.compare)}</h2>
${comparison ? answer(comparison, words) : ''}
<p>${escaped(words.compareNote)}</p>
<form id="comparison" method="get" action="${escaped(code)}#compare" autocomplete="off">
<div id="choose" hidden>
<p><label for="file">${escaped(words.file)}<input id="file" type="file" accept="application/pdf,.pdf" class="long" aria-describedby="stays"></label></p>
<p id="stays">${escaped(words.fileNote)}</p>
<p class="wrong" id="unread" role="alert" hidden>${escaped(words.unread)}</p>
</div>
<details id="enter" open><summary>${escaped(words.hash)}</summary>
<input id="sha256" name="sha256" class="long" aria-label="${escaped(words.hash)}" maxlength="400" spellcheck="false" autocapitalize="none"${fault}>
</details>
<div class="actions"><button>${escaped(words.compareButton)}</button></div>
</form>`;
}

function answer(comparison: Comparison, words: VerifyWords): string {
  const text = escaped(words[comparison]);
  switch (comparison) {
    case 'same':
      return `<p class="right" role="status">${text}</p>`;
    case 'different':
      return `<p class="wrong" role="alert">${text}</p>`;
    case 'notAHash':
      return `<p class="wrong" id="fault" role="alert">${text}</p>`;
  }
}
