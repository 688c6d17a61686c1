import { SlackPlatform } from './slack-platform.js';

const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));

// Sample of https://docs.slack.dev/reference/events/message.im
const SAMPLE = {
  token: 'one-long-verification-token',
  team_id: 'T123ABC456',
  api_app_id: 'A123ABC456',
  event: {
    type: 'message',
    channel: 'D024BE91L',
    user: 'U2147483697',
    text: 'Hello hello can you hear me?',
    ts: '1355517523.000005',
    event_ts: '1355517523.000005',
    channel_type: 'im',
  },
  type: 'event_callback',
  authed_teams: ['T123ABC456'],
  event_id: 'Ev123ABC456',
  event_time: 1355517523,
};
const withEvent = (event: object) => bytes({ ...SAMPLE, event: { ...SAMPLE.event, ...event } });

const PRESS = {
  type: 'block_actions',
  user: { id: 'U2147483697', username: 'ann.lee', name: 'ann.lee', team_id: 'T123ABC456' },
  api_app_id: 'A123ABC456',
  container: {
    type: 'message',
    message_ts: '1548261231.000200',
    channel_id: 'D024BE91L',
    is_ephemeral: false,
  },
  trigger_id: '12321423423.333649436676.d8c1bb837935619ccad0f624c448ffb3',
  channel: { id: 'D024BE91L', name: 'directmessage' },
  message: { bot_id: 'B0', type: 'message', text: 'Sure?', user: 'U0', ts: '1548261231.000200' },
  actions: [
    {
      action_id: 'button-0',
      block_id: '=qXel',
      text: { type: 'plain_text', text: 'Yes &amp; send', emoji: true },
      value: 'yes@confirm',
      type: 'button',
      action_ts: '1548426417.840180',
    },
  ],
};
const form = (payload: unknown) =>
  Buffer.from(new URLSearchParams({ payload: JSON.stringify(payload) }).toString());

describe('what a call of Slack tells', () => {
  const platform = new SlackPlatform('http://127.0.0.1:9');

  it('gives a message, with who, where and when', () => {
    expect(platform.normalise(bytes(SAMPLE))).toEqual([
      {
        platformEventId: 'D024BE91L:1355517523.000005',
        threadKey: 'D024BE91L',
        kind: 'message',
        sender: { id: 'U2147483697', name: null, locale: null },
        platformMessageId: '1355517523.000005',
        text: 'Hello hello can you hear me?',
        button: null,
        media: [],
        occurredAt: '2012-12-14T20:38:43.000Z',
      },
    ]);
    expect(platform.reply(bytes(SAMPLE))).toEqual({});
  });

  it('gives a post one name, however often and by whichever event it comes', () => {
    const again = bytes({ ...SAMPLE, event_id: 'Ev0TWIN', event_time: 1355517600 });
    expect(platform.normalise(again)).toEqual(platform.normalise(bytes(SAMPLE)));
  });

  it('gives an edit the name and time of the edit', () => {
    // Sample of https://docs.slack.dev/reference/events/message/message_changed
    const message = {
      type: 'message',
      user: 'U123ABC456',
      text: 'Hello, world!',
      ts: '1355517523.000005',
      edited: { user: 'U123ABC456', ts: '1358878755.000001' },
    };
    const changed = {
      subtype: 'message_changed',
      hidden: true,
      user: undefined,
      text: undefined,
      ts: '1358878755.000001',
      message,
      previous_message: { ...message, text: 'Hello' },
    };
    expect(platform.normalise(withEvent(changed))).toMatchObject([
      {
        platformEventId: 'D024BE91L:1355517523.000005:1358878755.000001',
        kind: 'edit',
        sender: { id: 'U123ABC456' },
        platformMessageId: '1355517523.000005',
        text: 'Hello, world!',
        occurredAt: '2013-01-22T18:19:15.000Z',
      },
    ]);
    const unedited = { ...changed, message: { ...message, edited: undefined } };
    expect(platform.normalise(withEvent(unedited))).toEqual([]);
    const ours = { ...changed, message: { ...message, bot_id: 'B0' } };
    expect(platform.normalise(withEvent(ours))).toEqual([]);
  });

  it('gives a pressed button its id and its label', () => {
    expect(platform.normalise(form(PRESS))).toEqual([
      {
        platformEventId: 'D024BE91L:1548261231.000200:button-0:1548426417.840180',
        threadKey: 'D024BE91L',
        kind: 'button',
        sender: { id: 'U2147483697', name: 'ann.lee', locale: null },
        platformMessageId: '1548261231.000200',
        text: 'Yes & send',
        button: { id: 'yes@confirm', label: 'Yes & send', acknowledgement: null },
        media: [],
        occurredAt: '2019-01-25T14:26:57.840Z',
      },
    ]);
    expect(platform.reply(form(PRESS))).toEqual({});
    const [{ value: _, ...action }] = PRESS.actions as [(typeof PRESS.actions)[0]];
    expect(platform.normalise(form({ ...PRESS, actions: [action] }))[0]?.button?.id).toBe('button-0');
  });

  it('gives files their reference and kind, and the words sent with them', () => {
    const files = [
      {
        id: 'F1',
        name: 'knee.png',
        mimetype: 'image/png',
        size: 1024,
        url_private: 'https://files.slack.com/files-pri/T1-F1/knee.png',
      },
      { id: 'F2', name: 'referral.pdf', mimetype: 'application/pdf', size: 12 },
      { id: 'F3', mode: 'file_access', file_access: 'check_file_info', user: '' },
    ];
    const shared = { subtype: 'file_share', text: '', upload: true, files };
    const none = { name: null, contentType: null, size: null };
    expect(platform.normalise(withEvent(shared))).toMatchObject([
      {
        kind: 'message',
        text: '',
        media: [
          {
            kind: 'image',
            reference: 'https://files.slack.com/files-pri/T1-F1/knee.png',
            name: 'knee.png',
            contentType: 'image/png',
            size: 1024,
          },
          { kind: 'document', reference: 'F2', name: 'referral.pdf', contentType: 'application/pdf' },
          { kind: 'document', reference: 'F3', ...none },
        ],
      },
    ]);
  });

  it.each([
    ['channels', { channel: 'C1', channel_type: 'channel' }],
    ['private channels and groups', { channel: 'G1', channel_type: 'mpim' }],
    ['messages of bots, as our own come back', { bot_id: 'B0' }],
    ['messages of Slackbot', { user: 'USLACKBOT' }],
    ['messages of nobody', { user: undefined }],
    ['notes of Slack', { subtype: 'channel_topic' }],
    ['nothing written', { text: '' }],
    ['mentions, whose post comes as a message too', { type: 'app_mention', channel_type: undefined }],
    ['other events', { type: 'channel_created', channel: { id: 'C1' }, ts: undefined }],
  ])('gives nothing for %s', (_, event) => {
    expect(platform.normalise(withEvent(event))).toEqual([]);
  });

  it.each([
    ['presses in channels', form({ ...PRESS, channel: { id: 'C1', name: 'general' } })],
    ['presses outside of messages', form({ ...PRESS, channel: undefined, message: undefined, view: {} })],
    ['choices from menus', form({ ...PRESS, actions: [{ ...PRESS.actions[0], type: 'static_select' }] })],
    ['other interactions', form({ type: 'view_submission', user: { id: 'U1' } })],
    ['being limited', bytes({ type: 'app_rate_limited', team_id: 'T1', minute_rate_limited: 1518467820 })],
  ])('gives nothing for %s', (_, body) => {
    expect(platform.normalise(body)).toEqual([]);
  });

  it('takes what a person writes in a thread or of themselves', () => {
    for (const subtype of ['thread_broadcast', 'me_message'])
      expect(platform.normalise(withEvent({ subtype }))).toHaveLength(1);
  });

  it('is refused when it is none of Slack', () => {
    for (const body of [
      Buffer.from('{'),
      Buffer.from(''),
      Buffer.from('payload='),
      Buffer.from('payload=%7B'),
      Buffer.from('token=xyzz0WbapA4vBCDEFasx0q6G&command=%2Fwebhook-collect&text='),
      bytes([]),
      bytes({}),
      withEvent({ text: 5 }),
      withEvent({ ts: 'now' }),
      form({ ...PRESS, user: undefined }),
    ])
      expect(() => platform.normalise(body)).toThrow(
        expect.objectContaining({ code: 'conversations.malformed-event', kind: 'invalid' }),
      );
  });

  it('loses characters that no database takes', () => {
    expect(platform.normalise(withEvent({ text: 'a\u0000b\ud800c' }))[0]?.text).toBe('ab\ufffdc');
  });
});
