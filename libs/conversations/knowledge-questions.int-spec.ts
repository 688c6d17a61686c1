import pg from 'pg';
import { newId, Sql } from '#kernel';
import { createTestDatabase, type TestDatabase } from '#test/support/postgres-server';
import { PassageTable } from './infrastructure/knowledge/passage-table.js';
import { PgKnowledgeSearch } from './infrastructure/knowledge/pg-knowledge-search.js';
import { KNOWLEDGE_QUESTIONS_EN } from './infrastructure/knowledge/testing/knowledge-questions-en.js';
import { KNOWLEDGE_QUESTIONS_ES } from './infrastructure/knowledge/testing/knowledge-questions-es.js';
import {
  HELD_OUT_QUESTIONS_EN,
  HELD_OUT_QUESTIONS_ES,
} from './infrastructure/knowledge/testing/knowledge-questions-held-out.js';
import { DEMO_KNOWLEDGE } from './presentation/cli/demo-knowledge.js';

class OneConnection extends Sql {
  constructor(private readonly client: pg.Client) {
    super();
  }

  override async rows<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.client.query<Row & pg.QueryResultRow>(text, [...values])).rows;
  }

  override async change(text: string, values: readonly unknown[] = []): Promise<number> {
    return (await this.client.query(text, [...values])).rowCount ?? 0;
  }
}

/** What came of labelled questions. */
interface Figures {
  /** Of the questions that an article answers, those that it answered. */
  readonly recall: number;
  /** Of the answers, those that were right; an answer to what the knowledge does not say is wrong. */
  readonly precision: number;
  /** Of the questions that nothing answers, those that got no answer. */
  readonly silence: number;
}

describe("retrieval over the demo practice's knowledge", () => {
  let database: TestDatabase;
  let client: pg.Client;
  let search: PgKnowledgeSearch;

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const sql = new OneConnection(client);
    const passages = new PassageTable(sql);
    search = new PgKnowledgeSearch(sql);
    const organizationId = newId();
    const bistro = { title: 'Bistro', body: 'There is a bistro on the ground floor.', locale: 'en-GB' };
    for (const { title, body, locale } of [...DEMO_KNOWLEDGE, bistro]) {
      const articleId = newId();
      await client.query(
        `INSERT INTO knowledge_article (id, organization_id, version, title, body, locale, latest_version, published_version)
         VALUES ($1, $2, 1, $3, $4, $5, 1, 1)`,
        [articleId, organizationId, title, body, locale],
      );
      await passages.replace({ organizationId, articleId, version: 1, title, body, locale });
    }
  }, 240_000);

  afterAll(async () => {
    await client?.end();
    await database?.drop();
  }, 30_000);

  async function figures(questions: typeof KNOWLEDGE_QUESTIONS_EN, locale: string): Promise<Figures> {
    const told = { right: 0, wrong: 0, silent: 0 };
    for (const [text, ...titles] of questions) {
      const [best] = await search.search({ text, locale }, 1);
      if (!best?.answers) told.silent += titles.length === 0 ? 1 : 0;
      else if (titles.includes(best.title)) told.right += 1;
      else told.wrong += 1;
    }
    const answerable = questions.filter(([, ...titles]) => titles.length > 0).length;
    return {
      recall: told.right / answerable,
      precision: told.right / (told.right + told.wrong),
      silence: told.silent / (questions.length - answerable),
    };
  }

  it.each([
    ['English', 'en-GB', KNOWLEDGE_QUESTIONS_EN, { recall: 0.95, precision: 0.97, silence: 0.95 }],
    ['Spanish', 'es-ES', KNOWLEDGE_QUESTIONS_ES, { recall: 0.95, precision: 0.95, silence: 0.95 }],
    [
      'English, labelled afterwards',
      'en-GB',
      HELD_OUT_QUESTIONS_EN,
      { recall: 0.8, precision: 0.9, silence: 0.9 },
    ],
    [
      'Spanish, labelled afterwards',
      'es-ES',
      HELD_OUT_QUESTIONS_ES,
      { recall: 0.7, precision: 0.8, silence: 0.9 },
    ],
  ] as const)('answers questions in %s', async (_, locale, questions, floor) => {
    const reached = await figures(questions, locale);
    const below = Object.entries(floor).filter(([name, value]) => reached[name as keyof Figures] < value);
    expect({ reached, below }).toEqual({ reached, below: [] });
  });

  it('looks in other languages only where nothing answers in the question’s', async () => {
    const [spanish] = await search.search({ text: '¿puedo pagar con tarjeta?', locale: 'es-MX' }, 1);
    expect(spanish).toMatchObject({ title: 'Seguros y precios', locale: 'es-ES', answers: true });
    const [english] = await search.search({ text: '¿hay bistro?', locale: 'es-ES' }, 1);
    expect(english).toMatchObject({ title: 'Bistro', locale: 'en-GB', answers: true });
    const [german] = await search.search({ text: 'Wo kann ich parken?', locale: 'de-DE' }, 1);
    expect(german?.answers ?? false).toBe(false);
  });

  it('finds what an answer stands under', async () => {
    const [best] = await search.search({ text: 'can I breastfeed after contrast', locale: 'en-GB' }, 1);
    expect(best).toMatchObject({ title: 'Contrast media', heading: 'Breastfeeding', page: null, version: 1 });
  });

  it.each([
    "'; DROP TABLE knowledge_passage; --",
    '& | ! <-> :* \\',
    '',
    '\u0000\ud800',
    'the of and',
    'x'.repeat(25_000),
    '"quoted" (parking) & !free',
  ])('is given no orders by a question: %j', async (text) => {
    expect((await search.search({ text, locale: 'en-GB' }, 3)).length).toBeLessThanOrEqual(3);
  });

  it('answers by meaning too where passages have vectors', async () => {
    const dimensions = 48;
    const axis = (at: number, rest = 0.05) =>
      Array.from({ length: dimensions }, (_, index) => (index === at ? 1 : rest));
    const { rows } = await client.query<{ articleId: string; ordinal: number; title: string }>(
      `SELECT article_id AS "articleId", ordinal, title FROM knowledge_passage WHERE language = 'en' ORDER BY article_id, ordinal`,
    );
    const { PgKnowledgeVectors } = await import('./infrastructure/knowledge/pg-knowledge-vectors.js');
    const vectors = new PgKnowledgeVectors(new OneConnection(client));
    for (const [index, { articleId, ordinal }] of rows.entries())
      await vectors.keep({ articleId, version: 1, model: 'm' }, [
        { ordinal, vector: axis(index % dimensions) },
      ]);
    const wanted = rows.findIndex(({ title }) => title === 'Parking');
    const question = { text: 'my vehicle', locale: 'en-GB' };
    expect((await search.search(question, 1))[0]?.answers ?? false).toBe(false);
    const near = { model: 'm', vector: axis(wanted % dimensions) };
    expect((await search.search({ ...question, vector: near }, 1))[0]).toMatchObject({
      title: 'Parking',
      answers: true,
    });
    const far = { model: 'm', vector: Array.from({ length: dimensions }, () => 1) };
    expect((await search.search({ ...question, vector: far }, 1))[0]?.answers ?? false).toBe(false);
    const other = { model: 'other', vector: axis(wanted % dimensions) };
    expect((await search.search({ ...question, vector: other }, 1))[0]?.answers ?? false).toBe(false);
  });
});
