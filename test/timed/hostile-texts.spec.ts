import { detectRedFlag } from '#conversations/domain/bot/detect-red-flag';
import { LocalModeration } from '#conversations/infrastructure/nlu/moderation/local-moderation';
import { fromSlackText } from '#conversations/infrastructure/platforms/slack/from-slack-text';
import { inTime } from './in-time.js';

describe('A long hostile text', () => {
  it.each(['chest ', 'bleeding ', 'no ', 'face a ', 'pain in ', 'dolor ', 'sangre ', 'cara a ', 'no puedo '])(
    'of "%s" is searched for red flags in time',
    (piece) => inTime(() => void detectRedFlag(piece.repeat(4_000))),
  );

  it.each(['a ', 'f u c k ', 'hola ', 'te voy a ', 'you are ', 'https://'])(
    'of "%s" is moderated in time',
    async (piece) => {
      const moderation = new LocalModeration();
      await moderation.check('hola', 'es');
      await inTime(async () => void (await moderation.check(piece.repeat(20_000), 'es')));
    },
  );

  it.each([
    ['brackets', '<'.repeat(50_000)],
    ['alternatives', `<${'a|'.repeat(25_000)}`],
    ['half entities', '&amp'.repeat(12_500)],
  ])('of Slack with %s is read as it is, in time', async (_, text) => {
    expect(await inTime(() => fromSlackText(text))).toBe(text);
  });
});
