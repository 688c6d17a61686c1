import { formatDay } from './format-day.js';
import { textsEn } from './texts-en.js';
import { textsEs } from './texts-es.js';
import { textsFor } from './texts-for.js';

/** Every text by its path: "intake.askReason". */
function flat(texts: object, path = ''): Map<string, unknown> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null
        ? [...flat(value, `${path}${key}.`)]
        : [[`${path}${key}`, value] as const],
    ),
  );
}

/** A text with its places filled by their own numbers: «1», «2». */
const filled = (text: unknown): string => {
  if (typeof text === 'string') return text;
  if (typeof text !== 'function') throw new Error('neither a text nor a function');
  const places = Array.from({ length: text.length }, (_, index) => `<${String(index)}>`);
  return String((text as (...places: string[]) => string)(...places));
};
const places = (text: string): string[] => [...new Set(text.match(/<\d>/g) ?? [])].sort();

const english = flat(textsEn);
const spanish = flat(textsEs);

describe('the texts of the bot', () => {
  it('exist in both languages', () => {
    expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it.each([...english.keys()])('say and ask the same for "%s"', (key) => {
    const [en, es] = [filled(english.get(key)), filled(spanish.get(key))];
    expect(es.trim()).not.toBe('');
    expect(places(es)).toEqual(places(en));
    expect(es.includes('?')).toBe(en.includes('?'));
  });

  it('open every question and exclamation that they close in Spanish', () => {
    for (const text of [...spanish.values()].map(filled))
      expect(text.match(/¿/g)?.length ?? 0).toBe(text.match(/\?/g)?.length ?? 0);
  });

  it.each([
    ['es', textsEs],
    ['es-MX', textsEs],
    ['ES-es', textsEs],
    ['en-US', textsEn],
    ['fr-FR', textsEn],
    ['constructor', textsEn],
  ])('are chosen by the language of %s', (locale, texts) => {
    expect(textsFor(locale)).toBe(texts);
  });

  it('name an examination with its side in the right gender', () => {
    const { examination, modality, bodyPart, laterality } = textsEs.labels;
    expect(examination(modality.MR, bodyPart.KNEE, laterality.L)).toBe(
      'resonancia magnética de rodilla izquierda',
    );
    expect(examination(modality.DX, bodyPart.SHOULDER, laterality.R)).toBe('radiografía de hombro derecho');
    expect(examination(modality.US, bodyPart.HIP, laterality.B)).toBe('ecografía de cadera (ambos lados)');
    expect(examination(modality.CT, null, null)).toBe('tomografía (TAC)');
  });

  it.each([
    ['en', '24 November 2026', /^Tuesday,? 24 November 2026$/],
    ['en-US', 'November 24, 2026', /^Tuesday, November 24, 2026$/],
    ['es', '24 de noviembre de 2026', /^martes, 24 de noviembre de 2026$/],
    ['es-AR', '24 de noviembre de 2026', /^martes, 24 de noviembre de 2026$/],
  ])('write a day as people do in %s', (locale, day, withWeekday) => {
    expect(formatDay('2026-11-24', locale)).toBe(day);
    expect(formatDay('2026-11-24', locale, true)).toMatch(withWeekday);
  });
});
