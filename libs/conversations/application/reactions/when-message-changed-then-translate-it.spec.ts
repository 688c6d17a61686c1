import type { Mediator } from '#kernel';
import { MessageChanged } from '../../contracts/events/message-changed.event.js';
import { ForgetTranslation } from '../commands/forget-translation/forget-translation.command.js';
import { KeepTranslation } from '../commands/keep-translation/keep-translation.command.js';
import type { StaffTranslations } from '../services/translation/staff-translations.js';
import { WhenMessageChangedThenTranslateIt } from './when-message-changed-then-translate-it.js';

const made = new KeepTranslation({ messageId: 'm', language: 'en', text: 't', madeBy: 'x', source: 's' });

function follow(task: object | null, forStaff: unknown = made) {
  const translations = { forStaff: () => Promise.resolve(forStaff) } as unknown as StaffTranslations;
  const mediator = { ask: () => Promise.resolve(task) } as unknown as Mediator;
  const event = new MessageChanged({ messageId: 'm', conversationId: 'c' });
  return new WhenMessageChangedThenTranslateIt(mediator, translations).perform(
    { event } as Parameters<WhenMessageChangedThenTranslateIt['perform']>[0],
    { attempt: 1, signal: new AbortController().signal },
  );
}

describe('a changed message', () => {
  it('is translated anew when it says something else', async () => {
    expect(await follow({ translated: 'outdated', gone: false })).toBe(made);
  });

  it.each([
    ['was taken back', { translated: 'outdated', gone: true }, made],
    ['says now what staff can read', { translated: 'outdated', gone: false }, null],
    ['cannot be translated now', { translated: 'outdated', gone: false }, { failure: 'ai.unavailable' }],
  ])('loses its translation when it %s', async (_, task, answer) => {
    expect(await follow(task, answer)).toEqual(new ForgetTranslation({ messageId: 'm' }));
  });

  it.each([
    ['had none', { translated: 'no', gone: false }],
    ['says the same', { translated: 'yes', gone: false }],
    ['is nobody’s to translate', null],
  ])('is left alone when it %s', async (_, task) => {
    expect(await follow(task)).toBeNull();
  });
});
