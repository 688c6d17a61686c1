import type { Sql } from '#kernel';
import { type LikeWord, meantWord } from './meant-word.js';
import { questionWords } from './question-words.js';
import type { Term } from './score-passage.js';

/** A word as it was asked, with its stems in the dictionary of the language. */
interface AskedWord {
  readonly word: string;
  readonly lexemes: readonly string[];
}

type UnweighedTerm = Omit<Term, 'weight'> & { readonly weak: boolean };

/** Longer questions are searched by their beginning. */
const READ_AT_MOST = 500;
const MOST_WORDS = 40;
/** Only so many unknown words of a question are looked at for slips. */
const MOST_SLIPS = 6;
const WEAK = 0.15;
/** Of a word that only looks like one of ours. */
const SIMILAR = 0.8;

const LEXEMES = `SELECT w.word, tsvector_to_array(to_tsvector(conversations_text_search($2), w.word)) AS lexemes
  FROM unnest($1::text[]) WITH ORDINALITY AS w(word, n) ORDER BY w.n`;

const FREQUENCIES = `
  SELECT (SELECT count(*) FROM knowledge_passage WHERE language = $2)::int AS passages,
         (SELECT count(*) FROM knowledge_passage p WHERE p.language = $2 AND p.search @@ t.query::tsquery)::int AS holding
  FROM unnest($1::text[]) WITH ORDINALITY AS t(query, n) ORDER BY t.n`;

const LIKE = `
  WITH known AS MATERIALIZED (
    SELECT DISTINCT word FROM knowledge_passage, unnest(tsvector_to_array(words)) AS word
    WHERE language = $2 AND length(word) BETWEEN 3 AND 40)
  SELECT a.n::int AS n, l.word, tsvector_to_array(to_tsvector(conversations_text_search($2), l.word)) AS lexemes
  FROM unnest($1::text[]) WITH ORDINALITY AS a(word, n)
  CROSS JOIN LATERAL (SELECT k.word, similarity(k.word, a.word) AS alike FROM known k
                      WHERE similarity(k.word, a.word) >= 0.25 ORDER BY alike DESC, k.word LIMIT 8) AS l
  ORDER BY a.n, l.alike DESC`;

/** Reads what a question asks about: its words, weighed by what the practice's knowledge knows of them. */
export class QuestionReader {
  constructor(private readonly sql: Sql) {}

  /** A tsquery for any of these lexemes, quoted so that no text of a person can be an operator. */
  static anyOf(lexemes: readonly string[]): string {
    const quoted = lexemes.map((lexeme) => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`);
    return quoted.join(' | ');
  }

  async read(question: string, language: string): Promise<Term[]> {
    const asked = await this.sql.rows<AskedWord>(LEXEMES, [wordsOf(question, language), language]);
    const words = asked.filter(({ lexemes }) => lexemes.length > 0);
    if (words.length === 0) return [];
    const plain = await this.weigh(
      words.map(({ lexemes }) => termOf(lexemes, 1, language)),
      language,
    );
    const unknown = words.filter((_, index) => plain[index]?.known === false).slice(0, MOST_SLIPS);
    const meant = await this.meantBy(unknown, language);
    if (meant.size === 0) return distinct(plain);
    const corrected = words.map((word) => {
      const like = meant.get(word.word);
      return like ? termOf(like.lexemes, SIMILAR, language) : termOf(word.lexemes, 1, language);
    });
    return distinct(await this.weigh(corrected, language));
  }

  /** The words of the knowledge that were meant by words that it does not know. */
  private async meantBy(unknown: readonly AskedWord[], language: string): Promise<Map<string, LikeWord>> {
    if (unknown.length === 0) return new Map();
    const rows = await this.sql.rows<LikeWord & { n: number }>(LIKE, [
      unknown.map(({ word }) => word.toLowerCase()),
      language,
    ]);
    const pairs = unknown.map((asked, index) => {
      const like = rows.filter(({ n, lexemes }) => n === index + 1 && lexemes.length > 0);
      return [asked.word, meantWord(asked, like)] as const;
    });
    return new Map(pairs.flatMap(([word, like]) => (like ? [[word, like] as const] : [])));
  }

  /** Inverse document frequency, lowered for words that any question may hold. */
  private async weigh(terms: readonly UnweighedTerm[], language: string) {
    const queries = terms.map(({ lexemes }) => QuestionReader.anyOf(lexemes));
    const rows = await this.sql.rows<{ passages: number; holding: number }>(FREQUENCIES, [queries, language]);
    return terms.map((term, index) => {
      const { passages = 0, holding = 0 } = rows[index] ?? {};
      const rarity = Math.log(1 + passages / (holding + 0.5));
      return { ...term, weight: rarity * (term.weak ? WEAK : 1), known: holding > 0 };
    });
  }
}

/** What a word asks about: it, or all that means the same. */
function termOf(asked: readonly string[], certainty: number, language: string): UnweighedTerm {
  const { weak, same } = questionWords(language);
  const own = wholeOf(asked);
  const lexemes = same.find((group) => own.some((lexeme) => group.includes(lexeme))) ?? own;
  return { lexemes, certainty, weak: own.some((lexeme) => weak.has(lexeme)) };
}

/** The words of a question, without what no dictionary takes. */
function wordsOf(question: string, language: string): string[] {
  const asked = question.slice(0, READ_AT_MOST).toWellFormed().normalize('NFC');
  const { phrases } = questionWords(language);
  const text = phrases.reduce((before, [phrase, word]) => before.replace(phrase, word), asked);
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-'’][\p{L}\p{N}\p{M}]+)*/gu) ?? [];
  return words.slice(0, MOST_WORDS);
}

/** Of a word with hyphens, the whole of it: its parts would count twice. */
function wholeOf(lexemes: readonly string[]): readonly string[] {
  const whole = lexemes.filter((lexeme) => lexeme.includes('-'));
  return whole.length > 0 ? whole : lexemes;
}

/** Two words of one meaning are one thing that is asked about. */
function distinct<T extends Term>(terms: readonly T[]): T[] {
  return [...new Map(terms.map((term) => [term.lexemes.join(), term])).values()];
}
