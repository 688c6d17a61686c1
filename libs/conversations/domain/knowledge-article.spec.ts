import { KnowledgeArticle } from './knowledge-article.js';

const passages = (body: string) =>
  KnowledgeArticle.write({ title: 't', body, locale: 'en', published: true }).passages();

describe('the passages of an article', () => {
  it('are its paragraphs, joined while they are short', () => {
    expect(passages('One.\n\nTwo.')).toEqual(['One.\n\nTwo.']);
    expect(passages(`${'a'.repeat(500)}\n \n${'b'.repeat(500)}\n\nc`)).toEqual([
      'a'.repeat(500),
      `${'b'.repeat(500)}\n\nc`,
    ]);
  });

  it('leave out what is blank', () => {
    expect(passages('\n\n  One.  \n\n\n')).toEqual(['One.']);
  });
});
