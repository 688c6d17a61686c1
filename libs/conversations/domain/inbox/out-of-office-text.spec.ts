import { outOfOfficeText } from './out-of-office-text.js';

const opensAt = new Date('2026-11-23T07:00:00Z');
const own = [
  { locale: 'de', text: 'Geschlossen bis {opening}.' },
  { locale: 'es-MX', text: 'Cerrado hasta {opening}.' },
];
const text = (texts: typeof own, ...locales: (string | null)[]) =>
  outOfOfficeText(texts, locales, opensAt, 'Europe/Berlin');

describe('what a contact is told while the practice is closed', () => {
  it('is in their language and says when it opens, by the practice’s clocks', () => {
    expect(text(own, 'es-ES', 'de')).toMatch(/^Cerrado hasta lunes.*08:00/);
    expect(text(own, 'de_DE')).toMatch(/^Geschlossen bis Montag.*08:00/);
  });

  it('is in the practice’s language where theirs has no text or is not known, else what there is', () => {
    expect(text(own, 'fr', 'es')).toContain('Cerrado');
    expect(text(own, null, 'es')).toContain('Cerrado');
    expect(text(own, null, 'fr')).toContain('Geschlossen');
  });

  it('is ours where the practice has written none', () => {
    expect(text([], 'es-AR')).toMatch(/^En este momento.*lunes.*08:00/);
    expect(text([], null, 'fr')).toMatch(/^We are closed.*Monday 23 November.*08:00/);
  });
});
