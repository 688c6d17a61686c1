import { readTemplates } from './read-templates.js';

const BODY = { type: 'BODY', text: 'Good news {{1}}! Your order #{{2}} is on its way.' };
const TEMPLATE = {
  name: 'order_delivery_update',
  components: [
    BODY,
    { type: 'FOOTER', text: 'Tap below to stop.' },
    { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Stop' }] },
  ],
  language: 'en_US',
  status: 'APPROVED',
  category: 'UTILITY',
  id: '1667192013751005',
};
const one = (fields: object) => readTemplates({ data: [{ ...TEMPLATE, ...fields }] })?.templates[0];

describe("a page of WhatsApp's templates", () => {
  it('is read', () => {
    const paging = { cursors: { before: 'MAZ', after: 'MjQ' }, next: 'https://graph.example/next' };
    expect(readTemplates({ data: [TEMPLATE, { name: 7 }], paging })).toEqual({
      templates: [
        {
          name: 'order_delivery_update',
          language: 'en_US',
          category: 'utility',
          status: 'approved',
          body: BODY.text,
          sendable: true,
        },
      ],
      after: 'MjQ',
    });
    expect(readTemplates({ data: [], paging: { cursors: { after: 'MjQ' } } })).toMatchObject({ after: null });
    expect(readTemplates('<html>')).toBeUndefined();
  });

  it.each([
    ['APPROVED', 'approved'],
    ['PENDING', 'pending'],
    ['IN_APPEAL', 'pending'],
    ['REJECTED', 'rejected'],
    ['PAUSED', 'paused'],
    ['DISABLED', 'unavailable'],
    ['LIMIT_EXCEEDED', 'unavailable'],
  ])('tells %s as %s', (status, told) => {
    expect(one({ status })?.status).toBe(told);
  });

  it.each([
    ['a header that is a picture', { components: [{ type: 'HEADER', format: 'IMAGE' }, BODY] }],
    ['a place in its header', { components: [{ type: 'HEADER', format: 'TEXT', text: 'Hi {{1}}' }, BODY] }],
    [
      'a place in a link',
      {
        components: [
          BODY,
          { type: 'BUTTONS', buttons: [{ type: 'URL', url: 'https://clinic.example/{{1}}' }] },
        ],
      },
    ],
    ['a code to copy', { components: [BODY, { type: 'BUTTONS', buttons: [{ type: 'COPY_CODE' }] }] }],
    ['named places', { parameter_format: 'NAMED' }],
    ['a one-time password', { category: 'AUTHENTICATION' }],
    ['no body', { components: [] }],
  ])('is not one to send with %s', (_, fields) => {
    expect(one(fields)?.sendable).toBe(false);
  });
});
