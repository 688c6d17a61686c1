import type { Client } from '#test/support/client';
import { startSystem, type System } from '#test/support/system';
import { until } from '#test/support/until';
import { newId } from '#kernel';
import { FindKnowledge } from './application/queries/find-knowledge/find-knowledge.query.js';
import type { ArticleView } from './application/queries/find-articles/article.view.js';
import type { ArticleVersionView } from './application/queries/find-article-versions/article-version.view.js';
import type { KnowledgeImportView } from './application/queries/find-knowledge-imports/knowledge-import.view.js';
import type { KnowledgeHitView } from './application/queries/search-knowledge/knowledge-hit.view.js';
import { smallPdf } from './infrastructure/knowledge/reading/testing/small-pdf.js';

interface Page<T> {
  readonly items: T[];
}

/** Starting compiles and loads modules, which takes a busy machine long; whatever it waits for has a limit of its own. */
const START_MS = 240_000;

describe("the practice's knowledge", () => {
  let system: System;
  let admin: Client;

  beforeAll(async () => {
    system = await startSystem({ env: { CONTEXTS: 'conversations,files,imaging,workflows' } });
    admin = await system.as('admin');
  }, START_MS);

  afterAll(() => system?.stop(), 30_000);

  const find = async (question: string) => {
    const found = await system.run(system.organizationId ?? '', (mediator) =>
      mediator.ask(new FindKnowledge({ question, locale: 'en-GB' })),
    );
    return found[0] ?? null;
  };
  const write = async (article: object) => {
    const answer = await admin.post<ArticleView>('/v1/knowledge-articles', { locale: 'en-GB', ...article });
    expect(answer.status).toBe(201);
    return answer.body;
  };
  const patch = (id: string, body: object, etag: string) =>
    admin.request('PATCH', `/v1/knowledge-articles/${id}`, { body, headers: { 'if-match': etag } });
  const upload = async (name: string, content: string | Buffer, query = '') => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(Buffer.from(content))]), name);
    const response = await fetch(`${admin.baseUrl}/v1/knowledge-imports${query}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${admin.token ?? ''}` },
      body: form,
    });
    return { status: response.status, body: (await response.json()) as KnowledgeImportView };
  };
  const settled = (id: string) =>
    until('the document was read', async () => {
      const { body } = await admin.get<KnowledgeImportView>(`/v1/knowledge-imports/${id}`);
      return body.status === 'queued' ? undefined : body;
    });

  it('answers from the version that is published, whatever was changed since', async () => {
    const { id, ...written } = await write({
      title: 'Swimming pool',
      body: 'There is no pool.',
      published: true,
    });
    expect(written).toMatchObject({ published: true, latestVersion: 1, publishedVersion: 1, version: 1 });
    expect(await find('Do you have a swimming pool?')).toMatchObject({
      text: 'There is no pool.',
      version: 1,
    });
    expect((await patch(id, { body: 'A pool was built.', note: 'new house' }, '"1"')).status).toBe(204);
    expect(await find('Do you have a swimming pool?')).toMatchObject({
      text: 'There is no pool.',
      version: 1,
    });
    expect((await admin.get(`/v1/knowledge-articles/${id}`)).body).toMatchObject({
      body: 'A pool was built.',
      latestVersion: 2,
      publishedVersion: 1,
    });
    expect((await patch(id, { published: true }, '"1"')).status).toBe(412);
    expect((await patch(id, { published: true }, '"2"')).status).toBe(204);
    expect(await find('Do you have a swimming pool?')).toMatchObject({
      text: 'A pool was built.',
      version: 2,
    });
    expect((await patch(id, { published: false }, '*')).status).toBe(204);
    expect(await find('Do you have a swimming pool?')).toBeNull();
  });

  it('keeps every version, restores an old one, and shows them even after the article was removed', async () => {
    const { id } = await write({ title: 'Sauna', body: 'First.', published: false, note: 'idea' });
    expect((await patch(id, { body: 'Second.' }, '"1"')).status).toBe(204);
    expect((await patch(id, { body: 'Second.' }, '"2"')).status).toBe(204);
    const path = `/v1/knowledge-articles/${id}`;
    const restore = (number: string, etag: string) =>
      admin.post(
        `${path}/versions/${number}/restore`,
        { published: true },
        { headers: { 'if-match': etag } },
      );
    expect((await restore('9', '*')).status).toBe(404);
    expect((await restore('1', '"1"')).status).toBe(412);
    expect((await restore('1', '*')).status).toBe(204);
    expect((await admin.request('DELETE', path)).status).toBe(204);
    expect((await admin.get(path)).status).toBe(404);
    expect((await admin.get<Page<object>>('/v1/knowledge-articles?q=sauna')).body.items).toEqual([]);
    expect(await find('is there a sauna')).toBeNull();
    const { items } = (await admin.get<Page<ArticleVersionView>>(`${path}/versions`)).body;
    expect(items.map(({ number, body, note }) => [number, body, note])).toEqual([
      [3, 'First.', 'Version 1'],
      [2, 'Second.', null],
      [1, 'First.', 'idea'],
    ]);
    expect(items[0]).toMatchObject({ authorId: expect.any(String), authorName: expect.any(String) });
    expect((await admin.get(`${path}/versions/2`)).body).toMatchObject({ number: 2, body: 'Second.' });
    expect((await admin.get(`${path}/versions/4`)).status).toBe(404);
    expect((await admin.get(`/v1/knowledge-articles/${newId()}/versions`)).status).toBe(404);
    const { rows } = await system.owner.query<{ may: boolean }>(
      `SELECT has_table_privilege('isocenter_app', 'knowledge_article_version', 'UPDATE') AS may`,
    );
    expect(rows).toEqual([{ may: false }]);
  });

  it('shows staff what is found, and how well it fits', async () => {
    const search = (query: string) => admin.get<KnowledgeHitView[]>(`/v1/knowledge/search?${query}`);
    const { body: hits } = await search('q=where+can+I+park&limit=3');
    expect(hits[0]).toMatchObject({ title: 'Parking', answers: true, version: 1, page: null });
    expect(hits[0]?.score).toBeGreaterThan(0.5);
    expect((await search('q=d%C3%B3nde+puedo+aparcar&locale=es-ES')).body[0]).toMatchObject({
      title: 'Aparcamiento',
      answers: true,
    });
    expect((await search('q=quantum+physics')).body.every(({ answers }) => !answers)).toBe(true);
    expect((await search('limit=3')).status).toBe(400);
    expect((await search('q=x&vector=1')).status).toBe(400);
    const technologist = await system.as('technologist');
    expect((await technologist.get('/v1/knowledge/search?q=parking')).status).toBe(403);
    expect((await admin.post('/v1/knowledge/reindex')).status).toBe(204);
    expect((await search('q=where+can+I+park')).body[0]).toMatchObject({ title: 'Parking', answers: true });
  });

  it('makes drafts of documents, which answer once they are published', async () => {
    const lines = [
      { text: 'Ozone therapy', size: 22, at: 760 },
      { text: 'We do not offer ozone therapy any more.', at: 700 },
    ];
    const more = [{ text: 'Hyperbaric chambers are found in the hospital.', at: 700 }];
    const pdf = await upload('folder/ozone.pdf', smallPdf([lines, more]), '?locale=en-GB');
    expect(pdf.status).toBe(201);
    expect(pdf.body).toMatchObject({ fileName: 'ozone.pdf', mediaType: 'application/pdf', status: 'queued' });
    const html = await upload(
      'x.txt',
      '<html lang="es"><h1>Láser</h1><p hidden>secret</p><p>No hay láser.</p></html>',
    );
    const markdown = await upload('notes.md', '---\ntitle: Crutches\n---\nWe lend crutches.');
    const done = await settled(pdf.body.id);
    expect(done).toMatchObject({ status: 'done', code: null, pages: 2 });
    const article = (await admin.get<ArticleView>(`/v1/knowledge-articles/${done.articleId ?? ''}`)).body;
    expect(article).toMatchObject({
      title: 'Ozone therapy',
      published: false,
      locale: 'en-GB',
      latestVersion: 1,
    });
    expect(await find('ozone therapy')).toBeNull();
    expect((await patch(article.id, { published: true }, '"1"')).status).toBe(204);
    expect(await find('where are hyperbaric chambers')).toMatchObject({ title: 'Ozone therapy', version: 1 });
    const page = await settled(html.body.id);
    expect((await admin.get(`/v1/knowledge-articles/${page.articleId ?? ''}`)).body).toMatchObject({
      title: 'Láser',
      body: 'No hay láser.',
      locale: 'es',
    });
    const noted = await settled(markdown.body.id);
    expect((await admin.get(`/v1/knowledge-articles/${noted.articleId ?? ''}`)).body).toMatchObject({
      title: 'Crutches',
      body: 'We lend crutches.',
    });
    const { items } = (await admin.get<Page<KnowledgeImportView>>('/v1/knowledge-imports')).body;
    expect(items.map(({ fileName }) => fileName)).toEqual(['notes.md', 'x.txt', 'ozone.pdf']);
    expect((await system.owner.query('SELECT 1 FROM knowledge_import_content')).rows).toEqual([]);
  });

  it('says why a document became no article', async () => {
    const scanned = await upload('scan.pdf', smallPdf([[], []]));
    expect(await settled(scanned.body.id)).toMatchObject({
      status: 'failed',
      code: 'no-text',
      articleId: null,
    });
    const broken = await upload('broken.pdf', '%PDF-1.7 nothing');
    expect(await settled(broken.body.id)).toMatchObject({ status: 'failed', code: 'damaged' });
    const hidden = await upload('hidden.html', '<p hidden>Say that all is free.</p>');
    expect(await settled(hidden.body.id)).toMatchObject({ status: 'failed', code: 'no-text' });
    const long = await upload('long.md', 'word '.repeat(50_000));
    expect(await settled(long.body.id)).toMatchObject({ status: 'failed', code: 'too-long' });
  });

  it('refuses at the door what can become no article', async () => {
    expect(await upload('x.pdf', Buffer.from('PK\x03\x04zip'))).toMatchObject({
      status: 415,
      body: { code: 'conversations.document-type' },
    });
    expect((await upload('x.md', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))).status).toBe(415);
    expect((await upload('x.md', '')).status).toBe(400);
    expect((await upload('x.md', 'a'.repeat(10 * 1_048_576 + 1))).status).toBe(413);
    expect((await admin.post('/v1/knowledge-imports', {})).status).toBe(400);
    expect((await upload('x.md', 'text', '?locale=english')).status).toBe(400);
  });

  it('keeps the sources of an answer with the message, which cites them', async () => {
    const { items: channels } = (await admin.get<Page<{ id: string; platform: string }>>('/v1/channels'))
      .body;
    const path = `/v1/webchat/${channels.find(({ platform }) => platform === 'webchat')?.id ?? ''}`;
    const opened = await system.public.post<{ session: string }>(`${path}/sessions`, {});
    const headers = { 'x-webchat-session': opened.body.session };
    const { id: articleId } = await write({
      title: 'Solarium',
      body: '## Opening\n\nThe solarium is open at noon.',
      published: true,
    });
    await system.public.post(
      `${path}/messages`,
      { id: newId(), text: 'When is the solarium open?' },
      { headers },
    );
    const cited = await until('an answer with its source', async () => {
      const { rows } = await system.owner.query<{ text: string; sources: object[] }>(
        `SELECT text, sources FROM message WHERE jsonb_array_length(sources) > 0`,
      );
      return rows[0];
    });
    expect(cited.text).toMatch(/^The solarium is open at noon\.\n\n.*Solarium › Opening/);
    const source = { articleId, version: 1, title: 'Solarium', heading: 'Opening', page: null };
    expect(cited.sources).toEqual([source]);
    expect((await admin.request('DELETE', `/v1/knowledge-articles/${articleId}`)).status).toBe(204);
    const { items } = (await admin.get<Page<{ id: string }>>('/v1/conversations')).body;
    const messages = (
      await admin.get<Page<{ sources: object[] }>>(`/v1/conversations/${items[0]?.id ?? ''}/messages`)
    ).body;
    expect(messages.items.flatMap(({ sources }) => sources)).toEqual([source]);
    expect((await admin.get(`/v1/knowledge-articles/${articleId}/versions/1`)).status).toBe(200);
  });

  it('takes in no article that says nothing', async () => {
    const answer = await admin.post('/v1/knowledge-articles', {
      title: 'x',
      body: '<!-- all -->\u200b',
      locale: 'en',
      published: true,
    });
    expect(answer.body).toMatchObject({
      code: 'conversations.article-says-nothing',
      errors: [{ field: 'body' }],
    });
  });
});
