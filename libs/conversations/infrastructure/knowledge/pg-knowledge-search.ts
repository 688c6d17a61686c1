import { Injectable } from '@nestjs/common';
import { Sql } from '#kernel';
import { KnowledgeSearch } from '../../application/services/knowledge-search.js';
import type { KnowledgeAnswer } from '../../domain/bot/knowledge-answer.js';
import { SAME_WORDS_EN, WEAK_WORDS_EN } from './question-words-en.js';

/** A word of the question, with the others that mean the same. */
interface Term {
  readonly lexemes: readonly string[];
  /** How much of the question it is. */
  readonly weight: number;
}

interface Candidate {
  readonly articleId: string;
  readonly title: string;
  readonly text: string;
  readonly lexemes: readonly string[];
  readonly titleLexemes: readonly string[];
  readonly rank: number;
}

/** The share of the question's weight that a passage must cover. Tried on the demo practice's knowledge. */
const THRESHOLD = 0.5;
const CANDIDATES = 30;
/** Longer questions are searched by their beginning. */
const READ_AT_MOST = 500;
/** A word of the title names what the passage is about, so it counts more. */
const TITLE_BONUS = 0.15;
const WEAK = 0.25;

const LEXEMES =
  'SELECT lexeme FROM unnest(tsvector_to_array(to_tsvector(conversations_text_search($2), $1))) AS lexeme LIMIT 40';

const FREQUENCIES = `
  SELECT (SELECT count(*) FROM knowledge_passage WHERE published) AS passages,
         (SELECT count(*) FROM knowledge_passage p WHERE p.published AND p.search @@ t.query::tsquery) AS holding
  FROM unnest($1::text[]) WITH ORDINALITY AS t(query, n) ORDER BY t.n`;

const FIND = `
  SELECT p.article_id AS "articleId", p.title, p.text, tsvector_to_array(p.search) AS lexemes,
         tsvector_to_array(ts_filter(p.search, '{a}')) AS "titleLexemes", ts_rank_cd(p.search, $1::tsquery) AS rank
  FROM knowledge_passage p WHERE p.published AND p.search @@ $1::tsquery
  ORDER BY ts_rank_cd(p.search, $1::tsquery) DESC, p.article_id, p.ordinal LIMIT ${String(CANDIDATES)}`;

/**
 * Retrieval by PostgreSQL's full-text search. Candidates share any word with the question; among them the one wins that
 * covers most of its weight, where rare words weigh more than common ones. Words that no passage knows weigh most, so a
 * question about something else finds nothing.
 */
@Injectable()
export class PgKnowledgeSearch extends KnowledgeSearch {
  constructor(private readonly sql: Sql) {
    super();
  }

  override async find(question: string, locale: string): Promise<KnowledgeAnswer | null> {
    const terms = await this.weigh(await this.read(question, locale));
    if (terms.length === 0) return null;
    const any = anyOf(terms.flatMap(({ lexemes }) => lexemes));
    const candidates = await this.sql.rows<Candidate>(FIND, [any]);
    const [best] = candidates
      .map((candidate) => ({ candidate, score: score(candidate, terms) }))
      .toSorted((a, b) => b.score - a.score || b.candidate.rank - a.candidate.rank);
    if (!best || best.score < THRESHOLD) return null;
    const { articleId, title, text } = best.candidate;
    return { articleId, title, text, score: Math.round(best.score * 1000) / 1000 };
  }

  /** The words that the question asks about, each with those that mean the same. */
  private async read(question: string, locale: string): Promise<string[][]> {
    const asked = question
      .slice(0, READ_AT_MOST)
      .replaceAll('\0', '')
      .toWellFormed()
      .replace(/\bx[ -]?rays?\b/gi, 'x-ray');
    const rows = await this.sql.rows<{ lexeme: string }>(LEXEMES, [asked, locale]);
    const groups = rows.map(({ lexeme }) => [
      ...(SAME_WORDS_EN.find((same) => same.includes(lexeme)) ?? [lexeme]),
    ]);
    // Two words of one meaning are one thing that is asked about.
    return [...new Map(groups.map((group) => [group.join(), group])).values()];
  }

  /** Inverse document frequency, lowered for words that any question may hold. */
  private async weigh(groups: readonly string[][]): Promise<Term[]> {
    const rows = await this.sql.rows<{ passages: string; holding: string }>(FREQUENCIES, [groups.map(anyOf)]);
    return groups.map((lexemes, index) => {
      const { passages = '0', holding = '0' } = rows[index] ?? {};
      const rarity = Math.log(1 + Number(passages) / (Number(holding) + 0.5));
      return { lexemes, weight: rarity * (lexemes.some((lexeme) => WEAK_WORDS_EN.has(lexeme)) ? WEAK : 1) };
    });
  }
}

/** A tsquery for any of these lexemes, quoted so that no text of a person can be an operator. */
const anyOf = (lexemes: readonly string[]): string =>
  lexemes.map((lexeme) => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`).join(' | ');

function score({ lexemes, titleLexemes }: Candidate, terms: readonly Term[]): number {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  const [held, titled] = [new Set(lexemes), new Set(titleLexemes)];
  const covered = terms.filter((term) => term.lexemes.some((lexeme) => held.has(lexeme)));
  const inTitle = covered.some((term) => term.lexemes.some((lexeme) => titled.has(lexeme)));
  return covered.reduce((sum, { weight }) => sum + weight, 0) / total + (inTitle ? TITLE_BONUS : 0);
}
