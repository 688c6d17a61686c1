import { LABELLED_UTTERANCES_EN } from '../testing/labelled-utterances-en.js';
import { LABELLED_UTTERANCES_ES } from '../testing/labelled-utterances-es.js';
import { MODERATION_CASES_EN } from '../testing/moderation-cases-en.js';
import { MODERATION_CASES_ES } from '../testing/moderation-cases-es.js';
import { parseLabelled } from '../testing/parse-labelled.js';
import { LocalModeration } from './local-moderation.js';

const moderation = new LocalModeration();
const cases = [MODERATION_CASES_EN, MODERATION_CASES_ES].flatMap((set) => parseLabelled(set));

describe('moderation', () => {
  it.each(cases.filter(({ intent }) => intent !== 'none'))(
    'finds $intent in "$text"',
    async ({ text, intent }) => {
      const { flagged, categories } = await moderation.check(text, 'en');
      expect(flagged).toBe(true);
      expect(categories).toContain(intent);
    },
  );

  it.each(cases.filter(({ intent }) => intent === 'none'))('lets "$text" pass', async ({ text }) => {
    expect(await moderation.check(text, 'es')).toEqual({ flagged: false, categories: [] });
  });

  it('lets everything pass that people write to a practice', async () => {
    for (const { text } of [LABELLED_UTTERANCES_EN, LABELLED_UTTERANCES_ES].flatMap(parseLabelled))
      expect([text, await moderation.check(text, 'en')]).toEqual([text, { flagged: false, categories: [] }]);
  });
});
