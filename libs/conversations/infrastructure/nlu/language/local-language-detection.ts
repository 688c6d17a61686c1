import { LanguageDetection } from '../../../application/services/language-detection.js';
import type { DetectedLanguage } from '../../../application/services/language-detection.js';
import { ownWords } from './own-words.js';

/** Longer messages are read only this far. */
const READ_AT_MOST = 600;
/** Languages told apart beside our own. A wider set takes short messages for rare languages. */
const DETECTED =
  'en es pt fr de it ca eu nl ro pl ru uk ar fa he tr zh ja ko hi sv da no fi cs hu el bg hr vi'.split(' ');
const NOISE = /https?:\/\/\S+|\S+@\S+|[\d+/.:-]{3,}/g;

type Eld = (typeof import('eld/extrasmall'))['eld'];

/**
 * Tells languages first by the words that only one of ours has, which is surest for the short messages of a chat, and
 * asks the detector (eld, its smallest set of n-grams) only when they leave it open. It is loaded then: it takes
 * 90 MB, most of which practices that are written to in English and Spanish rarely need.
 */
export class LocalLanguageDetection extends LanguageDetection {
  private loading?: Promise<Eld>;

  override async detect(text: string, fallback: string): Promise<DetectedLanguage> {
    const plain = text.slice(0, READ_AT_MOST).replace(NOISE, ' ').trim();
    if (isName(plain)) return { locale: fallback, confidence: 0, reliable: false };
    const own = ownWords(plain);
    if (own && own.score >= 1 && own.lead >= 0.65 && (own.coverage >= 0.45 || own.words <= 3))
      return found(own.language, fallback, own.lead * (1 - 0.5 ** own.score));
    const other = speaksForItself(plain) ? await this.ask(plain) : null;
    if (other) return found(other.language, fallback, other.confidence);
    if (own && own.score >= 2 && own.lead >= 0.65)
      return found(own.language, fallback, own.lead * own.coverage);
    return { locale: fallback, confidence: 0, reliable: false };
  }

  private async ask(text: string): Promise<{ language: string; confidence: number } | null> {
    this.loading ??= import('eld/extrasmall').then(({ eld }) => {
      eld.setLanguageSubset(DETECTED);
      return eld;
    });
    const result = (await this.loading).detect(text);
    if (!result.language || !result.isReliable()) return null;
    return { language: result.language, confidence: result.getScores()[result.language] ?? 0 };
  }
}

/** Three words, or a script of its own, of some length: a name or a single word is no language. */
const speaksForItself = (text: string): boolean => {
  const words = text.match(/\p{L}+/gu) ?? [];
  const foreign = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]{3}/u.test(text);
  return foreign || (words.length >= 3 && words.join('').length >= 12);
};

/** "Ann Lee", "María de la Cruz": capitalised words alone, save when all is written in capitals. */
const isName = (text: string): boolean =>
  /^\p{Lu}[\p{L}\p{M}'’.-]*(?:[ ,]+(?:\p{Lu}[\p{L}\p{M}'’.-]*|de|del|la|los|van|von|y)){1,5}$/u.test(text) &&
  !/^\p{Lu}+(?: \p{Lu}+)+$/u.test(text);

const found = (language: string, fallback: string, confidence: number): DetectedLanguage => ({
  // The region decides the order of dates: it is kept where the language is the same.
  locale: fallback.split('-')[0]?.toLowerCase() === language ? fallback : language,
  confidence: Math.round(Math.min(1, confidence) * 1000) / 1000,
  reliable: true,
});
