import { Injectable } from '@nestjs/common';
import { Sql } from '#kernel';
import {
  type KnowledgeHit,
  type KnowledgeQuestion,
  KnowledgeSearch,
  type QuestionVector,
} from '../../application/services/knowledge-search.js';
import { nearnesses } from './passage-vectors.js';
import { QuestionReader } from './question-reader.js';
import { scorePassage, type Term } from './score-passage.js';

interface Candidate extends Omit<KnowledgeHit, 'score' | 'answers'> {
  readonly ordinal: number;
  readonly lexemes: readonly string[];
  readonly titleLexemes: readonly string[];
  readonly rank: number;
}

/** The share of the question's weight that a passage must cover. Chosen by the labelled questions in `testing/`. */
const THRESHOLD = 0.5;
const CANDIDATES = 30;
/** Of these the meaning is compared; no practice is known to have so many passages in one language. */
const MOST_VECTORS = 3_000;
const MOST_LANGUAGES = 4;

const LANGUAGES = `SELECT language FROM knowledge_passage GROUP BY language ORDER BY (language = $1) DESC, count(*) DESC
  LIMIT ${String(MOST_LANGUAGES)}`;

const FIND = `
  SELECT p.article_id AS "articleId", p.version, p.title, p.heading, p.page, p.text, p.locale, p.ordinal,
         tsvector_to_array(p.search) AS lexemes, tsvector_to_array(ts_filter(p.search, '{a}')) AS "titleLexemes",
         ts_rank_cd(p.search, $2::tsquery)::float8 AS rank
  FROM knowledge_passage p
  WHERE p.language = $1 AND (p.search @@ $2::tsquery
    OR (p.article_id, p.ordinal) IN (SELECT * FROM unnest($3::uuid[], $4::int[])))
  ORDER BY (p.article_id, p.ordinal) IN (SELECT * FROM unnest($3::uuid[], $4::int[])) DESC,
           ts_rank_cd(p.search, $2::tsquery) DESC, p.article_id, p.ordinal
  LIMIT ${String(CANDIDATES)}`;

const VECTORS = `SELECT article_id AS "articleId", ordinal, embedding FROM knowledge_passage
  WHERE language = $1 AND embedding_model = $2 ORDER BY article_id, ordinal LIMIT ${String(MOST_VECTORS)}`;

/**
 * Retrieval by PostgreSQL's full-text search, forgiving slips by trigrams, and by meaning where passages have vectors.
 * Candidates share a word with the question or are near it; among them the one wins that covers most of its weight,
 * where rare words weigh more than common ones. Words that no passage knows weigh most, so a question about something
 * else finds nothing.
 */
@Injectable()
export class PgKnowledgeSearch extends KnowledgeSearch {
  private readonly reader: QuestionReader;

  constructor(private readonly sql: Sql) {
    super();
    this.reader = new QuestionReader(sql);
  }

  override async search(question: KnowledgeQuestion, limit: number): Promise<KnowledgeHit[]> {
    const own = question.locale.split('-')[0]?.toLowerCase() ?? '';
    const languages = await this.sql.rows<{ language: string }>(LANGUAGES, [own]);
    const all: KnowledgeHit[] = [];
    for (const { language } of languages) {
      const hits = await this.searchIn(language, question);
      if (hits[0]?.answers) return hits.slice(0, limit);
      all.push(...hits);
    }
    return all.sort((one, other) => other.score - one.score).slice(0, limit);
  }

  private async searchIn(language: string, { text, vector }: KnowledgeQuestion): Promise<KnowledgeHit[]> {
    const terms = await this.reader.read(text, language);
    const near = vector ? await this.nearest(language, vector) : new Map<string, number>();
    if (terms.length === 0 && near.size === 0) return [];
    const candidates = await this.candidates(language, terms, [...near.keys()]);
    return candidates
      .map((candidate) => {
        const nearness = near.get(placeOf(candidate)) ?? 0;
        return { candidate, score: scorePassage({ ...candidate, nearness }, terms) };
      })
      .sort((one, other) => other.score - one.score || other.candidate.rank - one.candidate.rank)
      .map(({ candidate, score }) => hitOf(candidate, score));
  }

  private candidates(
    language: string,
    terms: readonly Term[],
    near: readonly string[],
  ): Promise<Candidate[]> {
    const places = near.map((place) => place.split(' '));
    return this.sql.rows<Candidate>(FIND, [
      language,
      QuestionReader.anyOf(terms.flatMap(({ lexemes }) => lexemes)),
      places.map(([articleId]) => articleId),
      places.map(([, ordinal]) => Number(ordinal)),
    ]);
  }

  /** How near the passages are whose meaning is nearest to the question's. */
  private async nearest(language: string, { model, vector }: QuestionVector): Promise<Map<string, number>> {
    const rows = await this.sql.rows<{ articleId: string; ordinal: number; embedding: Buffer }>(VECTORS, [
      language,
      model,
    ]);
    const near = nearnesses(
      vector,
      rows.map(({ embedding }) => embedding),
    );
    const places = rows.map((row, index) => [placeOf(row), near[index] ?? 0] as const);
    return new Map(places.sort(([, one], [, other]) => other - one).slice(0, CANDIDATES / 2));
  }
}

const placeOf = ({ articleId, ordinal }: { articleId: string; ordinal: number }): string =>
  `${articleId} ${String(ordinal)}`;

function hitOf(candidate: Candidate, score: number): KnowledgeHit {
  const { articleId, version, title, heading, page, text, locale } = candidate;
  const rounded = Math.round(score * 1000) / 1000;
  return {
    articleId,
    version,
    title,
    heading,
    page,
    text,
    locale,
    score: rounded,
    answers: score >= THRESHOLD,
  };
}
