import { newId } from '#kernel';
import { MessageFile } from './message-file.js';

const [messageId, conversationId] = [newId(), newId()];
const STORED = {
  status: 'stored',
  file: { name: 'knee.jpg', contentType: 'image/jpeg', size: 3 },
} as const;
const expected = () => MessageFile.expected(messageId, conversationId, 0);
const events = (file: MessageFile) => file.pullEvents().map((event) => event.constructor.name);

describe('a file of a message', () => {
  it('has one id, whoever meets it, and asks to be fetched', () => {
    expect(expected().id).toBe(expected().id);
    expect(MessageFile.expected(messageId, conversationId, 1).id).not.toBe(expected().id);
    expect(events(expected())).toEqual(['FileReceived']);
  });

  it('is settled once', () => {
    const file = expected();
    file.settle(STORED);
    file.settle({ status: 'refused', code: 'too-large' });
    expect(file).toMatchObject({
      status: 'stored',
      name: 'knee.jpg',
      contentType: 'image/jpeg',
      size: 3,
      code: null,
    });
  });

  it('is told of when it is taken back, without its name', () => {
    const file = MessageFile.attached(messageId, 0, { id: newId(), ...STORED.file });
    file.takeBack();
    file.takeBack();
    expect(file).toMatchObject({ status: 'gone', code: 'taken-back', name: null });
    expect(events(file)).toEqual(['FileDropped']);
  });

  it('is dropped again when it arrives after it was taken back', () => {
    const file = expected();
    file.takeBack();
    file.settle(STORED);
    expect(file).toMatchObject({ status: 'gone', name: null });
    expect(events(file)).toEqual(['FileReceived', 'FileDropped', 'FileDropped']);
  });
});
