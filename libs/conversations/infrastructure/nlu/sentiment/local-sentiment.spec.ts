import { SENTIMENT_CASES_EN } from '../testing/sentiment-cases-en.js';
import { SENTIMENT_CASES_ES } from '../testing/sentiment-cases-es.js';
import { parseLabelled } from '../testing/parse-labelled.js';
import { LocalSentiment } from './local-sentiment.js';

const sentiment = new LocalSentiment();

describe('the sentiment of a message', () => {
  it.each([
    ['en-GB', SENTIMENT_CASES_EN],
    ['es-MX', SENTIMENT_CASES_ES],
  ])('is right for at least 90 of 100 labelled messages in %s', async (locale, set) => {
    const cases = parseLabelled(set);
    const wrong: string[] = [];
    for (const { text, intent: label } of cases) {
      const read = await sentiment.of(text, locale);
      if (read.label !== label) wrong.push(`${text} -> ${String(read.score)}, not ${label}`);
    }
    expect(cases.length).toBeGreaterThanOrEqual(40);
    expect(1 - wrong.length / cases.length).toBeGreaterThanOrEqual(0.9);
  });

  it('does not take pain for anger', async () => {
    expect((await sentiment.of('terrible pain in my back', 'en')).label).toBe('neutral');
    expect((await sentiment.of('tengo un dolor insoportable', 'es')).label).toBe('neutral');
  });

  it('hears a denial', async () => {
    expect((await sentiment.of('the staff was not friendly', 'en')).label).toBe('negative');
    expect((await sentiment.of('no fueron nada amables', 'es')).label).toBe('negative');
  });

  it('is neutral in a language it does not know', async () => {
    expect(await sentiment.of('c’est inadmissible', 'fr')).toEqual({ score: 0, label: 'neutral' });
    expect(await sentiment.of('hello', 'constructor')).toEqual({ score: 0, label: 'neutral' });
  });

  it('takes long and odd texts', async () => {
    for (const text of ['', ' ', 'no '.repeat(20_000), '\u0000😀', 'muy '.repeat(20_000)])
      for (const locale of ['en', 'es'])
        expect(Math.abs((await sentiment.of(text, locale)).score)).toBeLessThanOrEqual(1);
  });
});
