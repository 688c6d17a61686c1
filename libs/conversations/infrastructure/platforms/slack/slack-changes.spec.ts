import { SlackPlatform } from './slack-platform.js';

const withEvent = (event: object) =>
  Buffer.from(
    JSON.stringify({
      token: 'one-long-verification-token',
      team_id: 'T123ABC456',
      api_app_id: 'A123ABC456',
      event: { type: 'message', channel: 'D024BE91L', channel_type: 'im', ...event },
      type: 'event_callback',
      event_id: 'Ev123ABC456',
      event_time: 1358878755,
    }),
  );

// Sample of https://docs.slack.dev/reference/events/message/message_deleted
const DELETED = {
  subtype: 'message_deleted',
  hidden: true,
  ts: '1358878755.000001',
  event_ts: '1358878755.000001',
  deleted_ts: '1358878749.000002',
};
// Sample of https://docs.slack.dev/reference/events/reaction_added, in direct messages
const REACTION = {
  type: 'reaction_added',
  user: 'U123ABC456',
  reaction: 'thumbsup',
  item_user: 'U222222222',
  item: { type: 'message', channel: 'D024BE91L', ts: '1360782400.498405' },
  event_ts: '1360782804.083113',
};

describe('what a call of Slack tells of changes of messages', () => {
  const platform = new SlackPlatform('http://127.0.0.1:9');

  it.each([
    ['as it is told', DELETED, 'D024BE91L'],
    [
      'with what it was',
      {
        ...DELETED,
        previous_message: { type: 'message', user: 'U123ABC456', text: 'x', ts: '1358878749.000002' },
      },
      'U123ABC456',
    ],
    [
      'when answers in its thread stay',
      {
        ...DELETED,
        subtype: 'message_changed',
        deleted_ts: undefined,
        message: { subtype: 'tombstone', user: 'USLACKBOT', text: 'Gone', ts: '1358878749.000002' },
      },
      'D024BE91L',
    ],
  ])('gives a deletion the name of the message, %s', (_, event, id) => {
    expect(platform.normalise(withEvent(event))).toEqual([
      {
        platformEventId: 'D024BE91L:1358878749.000002:deleted',
        threadKey: 'D024BE91L',
        kind: 'deletion',
        sender: { id, name: null, locale: null },
        platformMessageId: '1358878749.000002',
        text: '',
        button: null,
        media: [],
        occurredAt: '2013-01-22T18:19:15.000Z',
      },
    ]);
  });

  it('gives a reaction its message and the name of its emoji, and says which was taken back', () => {
    expect(platform.normalise(withEvent(REACTION))).toEqual([
      {
        platformEventId: 'D024BE91L:1360782400.498405:1360782804.083113:reaction_added::thumbsup:',
        threadKey: 'D024BE91L',
        kind: 'reaction',
        sender: { id: 'U123ABC456', name: null, locale: null },
        platformMessageId: '1360782400.498405',
        text: '',
        button: null,
        media: [],
        reaction: { emoji: ':thumbsup:' },
        occurredAt: '2013-02-13T19:13:24.083Z',
      },
    ]);
    expect(platform.normalise(withEvent({ ...REACTION, type: 'reaction_removed' }))).toMatchObject([
      {
        platformEventId: 'D024BE91L:1360782400.498405:1360782804.083113:reaction_removed::thumbsup:',
        reaction: { emoji: null, takenBack: ':thumbsup:' },
      },
    ]);
  });

  it.each([
    [
      'deletions of our messages',
      { ...DELETED, previous_message: { bot_id: 'B0', ts: '1358878749.000002' } },
    ],
    ['deletions in channels', { ...DELETED, channel: 'C1', channel_type: 'channel' }],
    ['deletions of what is not told', { ...DELETED, deleted_ts: undefined }],
    ['reactions in channels', { ...REACTION, item: { ...REACTION.item, channel: 'C0' } }],
    ['reactions to files', { ...REACTION, item: { type: 'file', file: 'F1' } }],
  ])('gives nothing for %s', (_, event) => {
    expect(platform.normalise(withEvent(event))).toEqual([]);
  });

  it('is refused when it is none of Slack', () => {
    for (const event of [
      { ...REACTION, user: undefined },
      { ...REACTION, reaction: 5 },
      { ...REACTION, event_ts: 'now' },
      { ...DELETED, deleted_ts: 'then' },
    ])
      expect(() => platform.normalise(withEvent(event))).toThrow(
        expect.objectContaining({ code: 'conversations.malformed-event', kind: 'invalid' }),
      );
  });
});
