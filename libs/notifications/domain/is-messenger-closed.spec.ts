import { isMessengerClosed } from './is-messenger-closed.js';

describe('A messenger that takes a message no more', () => {
  it.each([
    ['conversations.window-closed', true],
    ['conversations.no-template', true],
    ['conversations.template.not-found', true],
    ['conversations.template-not-approved', true],
    ['message-refused', true],
    ['whatsapp.131047', true],
    ['conversations.no-consent', false],
    ['conversations.not-verified', false],
    ['recipient-gone', false],
    ['resolved-by-person', false],
    [undefined, false],
  ])('is told by the code %s: %s', (code, closed) => {
    expect(isMessengerClosed(code)).toBe(closed);
  });
});
