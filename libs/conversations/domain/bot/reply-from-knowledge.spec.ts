import { citeKnowledge } from './cite-knowledge.js';
import { replyFromKnowledge } from './reply-from-knowledge.js';
import { textsFor } from './texts/texts-for.js';
import type { Voice } from './voice.js';

const source = { articleId: 'a1', version: 3, title: 'Contrast media', heading: 'Allergy', page: 4 };

describe('an answer of the knowledge', () => {
  it.each(['en', 'es'])('cites its source in the text and keeps it: %s', (locale) => {
    const voice = { texts: textsFor(locale), locale } as Voice;
    const reply = replyFromKnowledge({ ...source, text: 'Tell us.', score: 0.9 }, voice);
    expect(reply.key).toBe('knowledge.a1');
    expect(reply.text).toMatch(/^Tell us\.\n\n.*Contrast media › Allergy, p\. 4/);
    expect(reply.sources).toEqual([source]);
  });

  it('names no heading or page where there is none', () => {
    expect(citeKnowledge({ ...source, heading: '', page: null })).toBe('Contrast media');
  });
});
