import { isGrounded } from './is-grounded.js';

const PASSAGE = {
  title: 'Opening hours',
  text: 'We open at 9:00 and close at 18:30. See www.clinic.example.',
};

describe('a drafted answer', () => {
  it('stands on its passages when every number and link is theirs', () => {
    expect(isGrounded('We are open from 9:00 to 18:30, see www.clinic.example.', [PASSAGE])).toBe(true);
  });

  it.each([
    ['a number of its own', 'We are open until 19:30.'],
    ['a link of its own', 'See https://elsewhere.example.'],
    ['nothing at all', '  '],
    ['far too much', 'open '.repeat(400)],
  ])('falls with %s', (_, answer) => {
    expect(isGrounded(answer, [PASSAGE])).toBe(false);
  });

  it('falls without a source', () => {
    expect(isGrounded('We are open.', [])).toBe(false);
  });
});
