import { escaped, sharePageOf } from '../share-layout.js';
import { codeForm } from './code-form.js';
import { verifyWords } from './verify-languages.js';

export interface VerifyFormPage {
  /** BCP 47. */
  readonly locale: string;
  /** Where the form is sent to, seen from the page. */
  readonly action: string;
  /** What was asked for before. */
  readonly typed?: string;
  /** What was wrong with it: it cannot be a code, or it is that of no document. */
  readonly fault?: 'notACode' | 'unknown';
}

/** The page that asks for the code of a document, before it is known whose it is. */
export function verifyFormPage({ locale, action, typed, fault }: VerifyFormPage): string {
  const { words, lang } = verifyWords(locale);
  const heading = fault === 'unknown' ? words.unknown : words.title;
  const text = fault === 'unknown' ? words.unknownNote : words.notACode;
  const note = fault ? `<p class="wrong" id="fault" role="alert">${escaped(text)}</p>\n` : '';
  const form = codeForm({
    words,
    action,
    isFaulty: fault !== undefined,
    ...(typed !== undefined && { typed }),
  });
  return sharePageOf({ lang, title: words.title, main: `<h1>${escaped(heading)}</h1>\n${note}${form}` });
}
