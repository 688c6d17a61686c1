import { MessengerPlatform } from './messenger-platform.js';

const CREDENTIALS = {
  pageId: '682498302938465',
  pageAccessToken: 'EAAJB-page-token',
  appSecret: '0123456789abcdef0123456789abcdef',
  verifyToken: 'meatyhamhock',
};
const platform = new MessengerPlatform('http://127.0.0.1:9');

// Samples of https://developers.facebook.com/documentation/business-messaging/messenger-platform/webhooks/webhook-events
const PSID = '5555555555555555';
const MID = 'mid.1457764197618:41d102a3e1ae206a38';
const OUT = { sender: { id: CREDENTIALS.pageId }, recipient: { id: PSID }, timestamp: 1457764197627 };
const IN = { sender: { id: PSID }, recipient: { id: CREDENTIALS.pageId }, timestamp: 1458692752478 };
const told = (field: 'messaging' | 'standby', ...events: object[]) =>
  platform.normalise(
    Buffer.from(
      JSON.stringify({
        object: 'page',
        entry: [{ id: CREDENTIALS.pageId, time: 1458692752478, [field]: events }],
      }),
    ),
    undefined,
    CREDENTIALS,
  );
const echo = (more: object) => ({ ...OUT, message: { is_echo: true, mid: MID, ...more } });

describe('what a webhook of Messenger tells of answers that are not ours', () => {
  it.each([
    ['the inbox of the Page', { app_id: 263902037430900 }, 'meta-inbox'],
    ['the inbox of the Page, which names no app', {}, 'meta-inbox'],
    ['another application', { app_id: 1517776481860111 }, 'other-app'],
    ['another one, with words of its own', { app_id: '1517776481860111', metadata: 'x' }, 'other-app'],
  ])('gives an answer of %s', (_, more, outside) => {
    expect(told('messaging', echo({ text: 'Good day, this is Maria.', ...more }))).toEqual([
      {
        platformEventId: `${MID}:echo`,
        threadKey: PSID,
        kind: 'answer',
        sender: { id: PSID, name: null, locale: null },
        platformMessageId: MID,
        text: 'Good day, this is Maria.',
        button: null,
        media: [],
        outside,
        occurredAt: '2016-03-12T06:29:57.627Z',
      },
    ]);
  });

  it('gives an answer its files, and nothing for one that shows nothing', () => {
    const url = 'https://scontent.xx.fbcdn.net/v/t1';
    expect(told('messaging', echo({ attachments: [{ type: 'image', payload: { url } }] }))).toMatchObject([
      { kind: 'answer', text: '', media: [{ kind: 'image', reference: url }] },
    ]);
    expect(told('messaging', echo({ attachments: [{ type: 'template', payload: null }] }))).toEqual([]);
  });

  it('gives what a person writes while another application has the thread, marked so', () => {
    const message = { mid: MID, text: 'hello' };
    expect(told('messaging', { ...IN, message })).toMatchObject([{ kind: 'message', text: 'hello' }]);
    expect(told('messaging', { ...IN, message })[0]).not.toHaveProperty('standby');
    expect(told('standby', { ...IN, message })).toMatchObject([
      { kind: 'message', platformEventId: MID, text: 'hello', standby: true },
    ]);
  });

  it('gives a press in standby the words of its button, for what it means is told to others', () => {
    expect(told('standby', { ...IN, postback: { mid: MID, title: 'Talk to a person' } })).toMatchObject([
      { kind: 'message', text: 'Talk to a person', button: null, standby: true },
    ]);
  });

  it('gives answers in standby too, and what became of messages as ever', () => {
    const answer = echo({ text: 'Hello', app_id: 1 });
    const [event, ...more] = told('standby', answer, { ...IN, read: { watermark: 1458668856253 } });
    expect(event).toMatchObject({ kind: 'answer', outside: 'other-app', standby: true });
    expect(more).toMatchObject([{ kind: 'status', status: { status: 'read' } }]);
    expect(more[0]).not.toHaveProperty('standby');
    // Told in both, it is one.
    expect(told('messaging', answer)[0]?.platformEventId).toBe(event?.platformEventId);
  });
});
