import { answerHubChallenge } from './answer-hub-challenge.js';

// Sample of https://developers.facebook.com/docs/graph-api/webhooks/getting-started#verification-requests
const QUERY = { 'hub.mode': 'subscribe', 'hub.challenge': '1158201444', 'hub.verify_token': 'meatyhamhock' };

describe("Meta's question whether an address is ours", () => {
  it('is answered with its challenge when it knows the token', () => {
    expect(answerHubChallenge(QUERY, 'meatyhamhock')).toBe('1158201444');
  });

  it.each([
    ['a wrong token', { ...QUERY, 'hub.verify_token': 'meatyhamhoc' }],
    ['no token', { ...QUERY, 'hub.verify_token': undefined }],
    ['another mode', { ...QUERY, 'hub.mode': 'unsubscribe' }],
    ['no challenge', { ...QUERY, 'hub.challenge': undefined }],
    ['a challenge that a browser would take for a page', { ...QUERY, 'hub.challenge': '<script>' }],
    ['a challenge without end', { ...QUERY, 'hub.challenge': '1'.repeat(257) }],
    ['nothing', {}],
  ])('gets no answer with %s', (_, query) => {
    expect(answerHubChallenge(query, 'meatyhamhock')).toBeNull();
  });

  it('gets no answer when a part of it comes twice', () => {
    const twice = JSON.parse('{"hub.verify_token": ["meatyhamhock", "x"]}') as Record<string, string>;
    expect(answerHubChallenge({ ...QUERY, ...twice }, 'meatyhamhock')).toBeNull();
  });
});
