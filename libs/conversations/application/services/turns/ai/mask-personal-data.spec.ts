import { maskPersonalData } from './mask-personal-data.js';

describe('a message as a provider sees it', () => {
  it('has no names, dates, telephones, addresses or numbers of a person', () => {
    const text = 'I am Ann Lee, born 12 March 1980, +34 612 345 678, ann@lee.example, order 26K3X9P4QT7M';
    const masked = maskPersonalData(text, [
      { type: 'person-name', value: 'Ann Lee', source: 'Ann Lee', stated: true },
      { type: 'date', values: ['1980-03-12'], source: '12 March 1980', stated: true },
      { type: 'phone', value: '+34612345678', source: '+34 612 345 678', stated: true },
    ]);
    expect(masked).toBe('I am [name], born [date], [phone], [e-mail] order [number]');
  });

  it('keeps what a question is about', () => {
    expect(maskPersonalData('Can I eat 6 hours before an MRI of L4-L5?', [])).toBe(
      'Can I eat 6 hours before an MRI of L4-L5?',
    );
  });
});
