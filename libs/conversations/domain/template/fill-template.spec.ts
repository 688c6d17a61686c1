import { fillTemplate, placesOf } from './fill-template.js';
import type { MessageTemplate } from './message-template.js';

const TEMPLATE: MessageTemplate = {
  name: 'appointment_reminder',
  language: 'en_US',
  category: 'utility',
  status: 'approved',
  body: 'Hello from {{1}}: you are expected {{2}}. Call {{1}} to cancel.',
  sendable: true,
};

describe('a template', () => {
  it('is filled in the order of its places, which may come twice', () => {
    expect(placesOf(TEMPLATE.body)).toBe(2);
    expect(fillTemplate(TEMPLATE, ['Clinic', 'on Monday', 'not needed'])).toEqual({
      text: 'Hello from Clinic: you are expected on Monday. Call Clinic to cancel.',
      parameters: ['Clinic', 'on Monday'],
    });
  });

  it('may take nothing', () => {
    const template = { ...TEMPLATE, body: 'Please write to us again.' };
    expect(fillTemplate(template, ['x'])).toEqual({ text: template.body, parameters: [] });
  });

  it('takes parameters on one line, and what looks like a place in one is not filled', () => {
    expect(fillTemplate(TEMPLATE, ['The\n\tClinic', '{{1}}     $&'])).toMatchObject({
      text: 'Hello from The Clinic: you are expected {{1}} $&. Call The Clinic to cancel.',
    });
  });

  it.each([
    ['template-not-approved', { status: 'paused' }, ['a', 'b']],
    ['template-not-sendable', { sendable: false }, ['a', 'b']],
    ['template-parameters', {}, ['a']],
    ['template-parameters', {}, ['a', ' \n ']],
    ['template-too-long', {}, ['a', 'b'.repeat(1000)]],
  ] as const)('is refused for %s', (code, fields, parameters) => {
    expect(fillTemplate({ ...TEMPLATE, ...fields }, parameters)).toEqual({
      refusal: `conversations.${code}`,
    });
  });
});
