import { asksFor, choicesIn, expandText } from './expand-text.js';

describe('A text with fields', () => {
  it('says what is known, and keeps what is not', () => {
    const fields = { 'patient.age': '46', 'order.reason': 'Cough?', 'prior.date': null };
    expect(
      expandText(
        '{{patient.age}} years. {{ order.reason }} {{prior.date}} {{patient.shoe}} {{constructor}}',
        fields,
      ),
    ).toBe('46 years. Cough? {{prior.date}} {{patient.shoe}} {{constructor}}');
  });

  it('tells whether it asks for something', () => {
    expect(asksFor('Compared with {{prior.date}}.', 'prior')).toBe(true);
    expect(asksFor('{{patient.age}}', 'prior')).toBe(false);
  });

  it('is not expanded twice: what a field says is not a field', () => {
    expect(expandText('{{order.reason}}', { 'order.reason': '{{patient.age}}', 'patient.age': '9' })).toBe(
      '{{patient.age}}',
    );
  });
});

describe('A text with choices', () => {
  it('tells where they are and what there is to choose', () => {
    const text = 'The [left|right] kidney measures [ ] cm, [ ].';
    expect(choicesIn(text).map(({ start, end, options }) => [text.slice(start, end), options])).toEqual([
      ['[left|right]', ['left', 'right']],
      ['[ ]', []],
      ['[ ]', []],
    ]);
  });

  it('does not take a reference in brackets for one', () => {
    expect(choicesIn('Seen before [1], see image [series 2].')).toEqual([]);
  });
});
