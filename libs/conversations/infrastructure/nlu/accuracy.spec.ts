import type { BotProfile } from '../../domain/bot/bot-profile.js';
import { Languages } from './languages.js';
import { LocalUnderstanding } from './local-understanding.js';
import { HELD_OUT_UTTERANCES_EN } from './testing/held-out-utterances-en.js';
import { HELD_OUT_UTTERANCES_ES } from './testing/held-out-utterances-es.js';
import { LABELLED_UTTERANCES_EN } from './testing/labelled-utterances-en.js';
import { LABELLED_UTTERANCES_ES } from './testing/labelled-utterances-es.js';
import { measure } from './testing/measure.js';
import { parseLabelled } from './testing/parse-labelled.js';

const BOT: BotProfile = {
  botId: 'bot-1',
  version: 1,
  practiceName: 'Practice',
  locale: 'en-GB',
  timeZone: 'Europe/Madrid',
  intents: [],
};
const SETS = [
  { name: 'labelled English', locale: 'en-GB', set: LABELLED_UTTERANCES_EN, atLeast: 220, floor: 0.95 },
  { name: 'labelled Spanish', locale: 'es-ES', set: LABELLED_UTTERANCES_ES, atLeast: 220, floor: 0.95 },
  { name: 'held-out English', locale: 'en-GB', set: HELD_OUT_UTTERANCES_EN, atLeast: 80, floor: 0.85 },
  { name: 'held-out Spanish', locale: 'es-ES', set: HELD_OUT_UTTERANCES_ES, atLeast: 80, floor: 0.85 },
];
const understanding = new LocalUnderstanding(() => new Date('2026-11-21T12:00:00Z'));

describe('the local understanding, measured', () => {
  it.each(SETS)(
    'is as right on the $name utterances as is stated',
    async ({ name, locale, set, ...stated }) => {
      const utterances = parseLabelled(set);
      const measured = await measure(utterances, (text) => understanding.understand(text, locale, BOT));
      // The figures by intent and entity: FIGURES=1 npm test -- unit <this file>
      if (process.env['FIGURES']) process.stdout.write(`${name}: ${JSON.stringify(measured, null, 1)}\n`);
      expect(utterances.length).toBeGreaterThanOrEqual(stated.atLeast);
      expect(measured.intents).toBeGreaterThanOrEqual(stated.floor);
      expect(measured.entities).toBeGreaterThanOrEqual(stated.floor);
    },
  );

  it.each(SETS)('has seen none of the $name utterances in its training', ({ locale, set }) => {
    const plain = (text: string) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    const examples = Object.values(Languages.of(locale)?.examples ?? {}).join('\n');
    const seen = new Set(examples.split('\n').map(plain));
    // Short ones are what they are: "yes", "no thank you".
    const known = parseLabelled(set).filter(
      ({ text }) => seen.has(plain(text)) && plain(text).split(' ').length > 3,
    );
    expect(known.map(({ text }) => text)).toEqual([]);
  });
});
