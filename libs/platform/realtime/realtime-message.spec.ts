import { newId } from '#kernel';
import { encodeMessage } from './realtime-message.js';

describe('a realtime message', () => {
  const organizationId = newId();

  it('is JSON on a topic of an organization', () => {
    expect(encodeMessage(organizationId, 'conversation:1', { type: 'changed' })).toEqual({
      organizationId,
      topic: 'conversation:1',
      text: '{"type":"changed"}',
    });
  });

  it('is refused when it is longer than ids would be, counted in bytes', () => {
    expect(() => encodeMessage(organizationId, 'inbox', { text: 'é'.repeat(2_100) })).toThrow(
      'at most 4000 bytes',
    );
    expect(() => encodeMessage(organizationId, 'inbox', { text: 'e'.repeat(2_100) })).not.toThrow();
  });

  it('is refused on a topic that is no name, or without an organization', () => {
    expect(() => encodeMessage(organizationId, 'a b', {})).toThrow('realtime topic');
    expect(() => encodeMessage(organizationId, '', {})).toThrow('realtime topic');
    expect(() => encodeMessage('*', 'inbox', {})).toThrow('organization');
  });
});
