import { HELD_OUT_UTTERANCES_EN } from '../testing/held-out-utterances-en.js';
import { HELD_OUT_UTTERANCES_ES } from '../testing/held-out-utterances-es.js';
import { LABELLED_UTTERANCES_EN } from '../testing/labelled-utterances-en.js';
import { LABELLED_UTTERANCES_ES } from '../testing/labelled-utterances-es.js';
import { parseLabelled } from '../testing/parse-labelled.js';
import { LocalLanguageDetection } from './local-language-detection.js';

const detection = new LocalLanguageDetection();
const utterances = [
  ...[LABELLED_UTTERANCES_EN, HELD_OUT_UTTERANCES_EN].flatMap((set) =>
    parseLabelled(set).map(({ text }) => ({ text, language: 'en' })),
  ),
  ...[LABELLED_UTTERANCES_ES, HELD_OUT_UTTERANCES_ES].flatMap((set) =>
    parseLabelled(set).map(({ text }) => ({ text, language: 'es' })),
  ),
];

describe('the language of a message', () => {
  it('is told for messages of three words and more, even against the language of the conversation', async () => {
    const long = utterances.filter(({ text }) => (text.match(/\p{L}{2,}/gu) ?? []).length >= 3);
    const wrong: string[] = [];
    for (const { text, language } of long) {
      const { locale } = await detection.detect(text, language === 'en' ? 'es' : 'en');
      if (locale !== language) wrong.push(`${text} -> ${locale}`);
    }
    expect(1 - wrong.length / long.length).toBeGreaterThanOrEqual(0.97);
  });

  it('is never taken for another one while a conversation is held in its own', async () => {
    const wrong: string[] = [];
    for (const { text, language } of utterances) {
      const { locale } = await detection.detect(text, language);
      if (locale !== language) wrong.push(`${text} -> ${locale}`);
    }
    expect(wrong.length / utterances.length).toBeLessThan(0.01);
  });

  it.each([
    'ok',
    'no',
    'Ann Lee',
    'José',
    '12/03/1980',
    '+34 612 345 678',
    'ana@example.org',
    '👍',
    '',
    'MRI',
    'sí',
    'gracias',
  ])('stays that of the conversation for "%s"', async (text) => {
    for (const fallback of ['en-GB', 'es-MX', 'fr'])
      expect(await detection.detect(text, fallback)).toEqual({
        locale: fallback,
        confidence: 0,
        reliable: false,
      });
  });

  it.each([
    ['hola', 'es'],
    ['Buenas tardes', 'es'],
    ['hello', 'en'],
    ['rodilla izquierda', 'es'],
    ['left knee', 'en'],
    ['mañana por la tarde', 'es'],
    ['Bonjour, je voudrais prendre rendez-vous pour une radio du genou', 'fr'],
    ['Guten Tag, ich brauche einen Termin für ein MRT', 'de'],
    ['Bom dia, preciso marcar uma ressonância do joelho', 'pt'],
    ['Добрый день, хочу записаться на МРТ колена', 'ru'],
    ['Buongiorno, vorrei prenotare una risonanza al ginocchio', 'it'],
  ])('is told for "%s"', async (text, language) => {
    expect(await detection.detect(text, 'nl')).toMatchObject({ locale: language, reliable: true });
  });

  it('keeps the region of the conversation', async () => {
    expect((await detection.detect('necesito una resonancia de rodilla', 'es-MX')).locale).toBe('es-MX');
    expect((await detection.detect('necesito una resonancia de rodilla', 'en-US')).locale).toBe('es');
  });
});
