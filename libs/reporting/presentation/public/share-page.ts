import { DateTime } from 'luxon';
import type { ShareFactor } from '../../domain/share-factor.js';
import { shareWords } from './share-languages.js';
import { escaped, sharePageOf } from './share-layout.js';
import type { ShareWords } from './share-words.js';

export interface SharePage {
  readonly practiceName: string;
  /** BCP 47. */
  readonly locale: string;
  readonly timeZone: string;
  readonly token: string;
  readonly expiresAt: Date;
  readonly factor: ShareFactor;
  /** Whether a code was sent that still counts. */
  readonly codeSent: boolean;
  /** What was wrong with the last answer. */
  readonly fault?: 'wrong' | 'incomplete';
}

/**
 * The page behind a share link, before it is opened. It says nothing of the patient or the report: messengers fetch a link to
 * show a preview, and what they fetch stays with them. The report itself is one answer further.
 */
export function sharePage(page: SharePage): string {
  const { words, lang } = shareWords(page.locale);
  const until = DateTime.fromJSDate(page.expiresAt, { zone: page.timeZone })
    .setLocale(lang)
    .toLocaleString(DateTime.DATE_FULL);
  const { factor, fault, token } = page;
  const wrong = fault ? `<p class="wrong" id="fault" role="alert">${escaped(words[fault])}</p>` : '';
  const isAsked = factor !== 'none' && (factor !== 'code' || page.codeSent);
  const main = `<h1>${escaped(words.ready)}</h1>
${factor === 'none' ? '' : `<p>${escaped(words.protect)}</p>`}
${wrong}
${
  isAsked || factor === 'none'
    ? `<form method="post" action="${escaped(token)}" autocomplete="off">
${questionsOf(factor, words, fault !== undefined)}
<div class="actions"><button>${escaped(words.open)}</button></div>
</form>`
    : ''
}
${factor === 'code' ? codeForm(page, words) : ''}`;
  const footer = `<p>${escaped(words.until)} ${escaped(until)}.</p><p>${escaped(words.keep)}</p>`;
  return sharePageOf({ lang, title: page.practiceName, main, footer });
}

function questionsOf(factor: ShareFactor, words: ShareWords, isFaulty: boolean): string {
  const fault = isFaulty ? ' aria-describedby="fault" aria-invalid="true"' : '';
  const field = (name: string, label: string, rest: string): string =>
    `<label for="${name}">${escaped(label)}<input id="${name}" name="${name}" required${fault} ${rest}></label>`;
  const digits = (length: number): string =>
    `inputmode="numeric" pattern="[0-9]{1,${length}}" maxlength="${length}"`;
  const born = `<fieldset><legend>${escaped(words.birthDate)}</legend><div class="fields">
${field('day', words.day, digits(2))}
${field('month', words.month, digits(2))}
${field('year', words.year, digits(4))}
</div></fieldset>`;
  switch (factor) {
    case 'none':
      return '';
    case 'birth-date':
      return born;
    case 'birth-date-and-number':
      return `${born}\n<p>${field('numberEnd', words.numberEnd, 'class="wide" maxlength="4"')}</p>`;
    case 'code':
      return `<p>${escaped(words.codeSent)}</p>
<p>${field('code', words.code, 'class="wide" inputmode="numeric" autocomplete="one-time-code" maxlength="7"')}</p>`;
  }
}

function codeForm({ token, codeSent }: SharePage, words: ShareWords): string {
  const [style, label] = codeSent ? [' class="second"', words.sendCodeAgain] : ['', words.sendCode];
  return `<form method="post" action="${escaped(token)}/code"><div class="actions"><button${style}>${escaped(label)}</button></div></form>`;
}
