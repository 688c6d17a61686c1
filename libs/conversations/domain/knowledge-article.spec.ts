import { KnowledgeArticle } from './knowledge-article.js';

const ANN = { id: 'u1', name: 'Ann' };
const BOB = { id: 'u2', name: 'Bob' };
const content = { title: 'Parking', body: 'Behind the house.', locale: 'en' };
const written = () => KnowledgeArticle.write(content, ANN, 'first');

describe('an article', () => {
  it('begins as a draft with its first version', () => {
    const article = written();
    expect(article).toMatchObject({ ...content, latestVersion: 1, publishedVersion: null });
    expect(article.pullVersion()).toEqual({ ...content, number: 1, author: ANN, note: 'first' });
    expect(article.pullVersion()).toBeUndefined();
    expect(article.pullEvents()).toEqual([]);
  });

  it('gets a version with each change, and none where nothing is said otherwise', () => {
    const article = written();
    article.pullVersion();
    article.change({ body: 'In front of the house.' }, BOB);
    expect(article.pullVersion()).toMatchObject({ number: 2, title: 'Parking', author: BOB, note: null });
    article.change({ title: 'Parking\u200b', body: undefined }, BOB);
    expect(article.latestVersion).toBe(2);
    expect(article.pullVersion()).toBeUndefined();
  });

  it('answers from the version that was published until it is published again or withdrawn', () => {
    const article = written();
    article.publish();
    expect(article.pullPublication()).toBe(true);
    article.change({ body: 'New.' }, BOB);
    expect([article.publishedVersion, article.latestVersion, article.pullPublication()]).toEqual([
      1,
      2,
      false,
    ]);
    article.publish();
    article.publish();
    expect(article.pullEvents().map(({ payload }) => payload)).toEqual([
      { articleId: article.id, version: 1 },
      { articleId: article.id, version: 2 },
    ]);
    expect(article.pullPublication()).toBe(true);
    article.remove();
    expect([article.publishedVersion, article.pullPublication()]).toEqual([null, true]);
    expect(article.removedAt).not.toBeNull();
  });
});
