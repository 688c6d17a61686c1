import { isFaithful } from './is-faithful.js';

const SOURCE = 'Su cita es el 12/03 a las 09:30. Más en https://practice.test/citas.';

describe('a translation', () => {
  it('may put words in another order', () => {
    expect(
      isFaithful(SOURCE, 'More at https://practice.test/citas: your appointment is at 09:30 on 12/03.'),
    ).toBe(true);
  });

  it.each([
    ['without a number', 'Your appointment is on 12/03. More at https://practice.test/citas.'],
    ['with another number', 'Your appointment is on 12/03 at 19:30. More at https://practice.test/citas.'],
    ['with another link', 'Your appointment is on 12/03 at 09:30. More at https://evil.test/citas.'],
    ['that is empty', '  '],
    ['that says far more', `${SOURCE} ${'And so on. '.repeat(60)}`],
  ])('%s is none', (_, translation) => {
    expect(isFaithful(SOURCE, translation)).toBe(false);
  });
});
