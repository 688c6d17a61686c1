import type { ReportContent } from '../report-content.js';
import { type About, warningsOf } from './testing/warnings-of.js';

type Case = readonly [about: string, content: Partial<ReportContent>, found?: string[], more?: About];

const cases = (list: readonly Case[]) =>
  list.map(([about, content, found = [], more = {}]) => ({ about, content, found, more }));

describe('A German report that is right', () => {
  const right: readonly Case[] = [
    [
      'each side is said of its own organ',
      { findings: 'Stein in der linken Niere. Rechte Niere o. B.', impression: 'Nierenstein links.' },
    ],
    [
      'an abbreviated side',
      { findings: 'Pleuraerguss li. > re.', impression: 'Pleuraergüsse bds., linksbetont.' },
    ],
    [
      'a side as a part of a word',
      { findings: 'Linksseitiger Pleuraerguss.', impression: 'Erguss links basal.' },
    ],
    ['both sides, then one', { findings: 'Beidseits Ergüsse.', impression: 'Erguss rechts mehr als links.' }],
    ['more on one side is on both', { findings: 'Rechtsbetonte Ergüsse.', impression: 'Erguss auch links.' }],
    [
      'chambers of the heart are no sides',
      { findings: 'Erguss links.', impression: 'Rechtsventrikuläre Belastung, Rechtsherzinsuffizienz.' },
    ],
    ['a shunt has no side', { findings: 'Erguss links.', impression: 'Kein Rechts-links-Shunt.' }],
    ['nor has a right angle', { findings: 'Sonde links.', impression: 'Im rechten Winkel.' }],
    ['nor what is rather large', { findings: 'Erguss links.', impression: 'Recht großer Erguss.' }],
    [
      'both sides of an elliptical word',
      { findings: 'Links- und rechtsseitige Ergüsse.', impression: 'Erguss links.' },
    ],
    [
      'the verb of two sentences',
      {
        findings: 'Es zeigt sich rechts ein Erguss. Niere links mit Stein.',
        impression: 'Es zeigt sich links ein Nierenstein.',
      },
    ],
    [
      'the side that was examined',
      { findings: 'Riss des Innenmeniskus links.', impression: 'Riss, li.' },
      [],
      { procedure: 'MRT linkes Knie' },
    ],
    ['organs of a man', { findings: 'Prostata mit 40 ml, Hoden o. B.' }, [], { patientSex: 'male' }],
    ['organs of a woman', { findings: 'Uterus, Adnexe und Ovarien o. B.' }, [], { patientSex: 'F' }],
    ['male anatomy with a female name', { findings: 'Processus vaginalis offen.' }, [], { patientSex: 'M' }],
    ['lengths with units', { findings: 'Misst ca. 3,5 x 2 cm. Durchmesser von 8 Millimetern. Misst 30 HE.' }],
    ['days that have been', { comparison: 'CT vom 3. März 2025, MRT vom 4.Dez. 2025.' }],
    [
      'what it is compared with',
      { comparison: 'CT vom 3.3.2025.', findings: 'Unverändert zur Voruntersuchung.' },
    ],
    [
      'nothing earlier is cited',
      { comparison: 'Keine Voraufnahmen.', findings: 'Hypodens im Vergleich zur Leber und zur Gegenseite.' },
    ],
    ['its absence is told again', { comparison: 'Keine.', findings: 'Keine Voraufnahmen zum Vergleich.' }],
    [
      'a comparison without a change',
      { comparison: 'Keine Änderung zur CT vom 3.3.2025.', findings: 'Gegenüber der CT unverändert.' },
    ],
  ];
  it.each(cases(right))('is let be: $about', ({ content, more }) => {
    expect(warningsOf(content, more)).toEqual([]);
  });
});

describe('What a careful reader of a German report would look at again', () => {
  const left = { findings: 'Pleuraerguss links.' };
  const odd: readonly Case[] = [
    ['another side', { ...left, impression: 'Pleuraerguss rechts.' }, ['laterality: rechts']],
    ['another side, inflected', { ...left, impression: 'Im rechten Unterlappen.' }, ['laterality: rechten']],
    ['another side, in a word', { ...left, impression: 'Rechtsseitig.' }, ['laterality: Rechtsseitig']],
    [
      'another side, in a word for a place',
      { ...left, impression: 'Rechtsbasale Dystelektase.' },
      ['laterality: Rechtsbasale'],
    ],
    ['another side, abbreviated', { ...left, impression: 'Erguss re.' }, ['laterality: re.']],
    ['another side, abbreviated at the end', { ...left, impression: 'Erguss re' }, ['laterality: re']],
    [
      'the other one of two organs',
      { findings: 'Stein in der linken Niere. Lunge rechts frei.', impression: 'Nierenstein rechts.' },
      ['laterality: rechts'],
    ],
    [
      'the other one of two organs, abbreviated',
      { findings: 'Niere li. mit Stein. Re. Lunge frei.', impression: 'Stein der re. Niere.' },
      ['laterality: re.'],
    ],
    [
      'another side than was examined',
      { findings: 'Riss des rechten Innenmeniskus.', impression: 'Riss rechts.' },
      ['laterality-procedure: rechten', 'laterality-procedure: rechts'],
      { procedure: 'MRT Knie li' },
    ],
    ['an organ of men', { impression: 'Prostatakarzinom.' }, ['sex: Prostatakarzinom'], { patientSex: 'F' }],
    [
      'organs of men',
      { findings: 'Nebenhoden und Samenblasen o. B.' },
      ['sex: Nebenhoden', 'sex: Samenblasen'],
      { patientSex: 'F' },
    ],
    [
      'organs of women',
      { findings: 'Eierstöcke, Eierstoecke, Gebärmutter und Adnexe o. B.' },
      ['sex: Eierstöcke', 'sex: Eierstoecke', 'sex: Gebärmutter', 'sex: Adnexe'],
      { patientSex: 'M' },
    ],
    ['a length without a unit', { findings: 'Der Herd misst jetzt etwa 8.' }, ['unit-missing: 8']],
    ['a diameter without one', { findings: 'Querdurchmesser bis zu 12.' }, ['unit-missing: 12']],
    [
      'a size without one',
      { findings: 'Größe von 9, Grösse von 7.' },
      ['unit-missing: 9', 'unit-missing: 7'],
    ],
    [
      'days to come',
      { comparison: 'CT vom 3. März 2027, MRT vom 4.Dez. 2027, CT vom 1. Jänner 2027.' },
      ['future-date: 3. März 2027', 'future-date: 4.Dez. 2027', 'future-date: 1. Jänner 2027'],
    ],
    [
      'what was compared with nothing',
      {
        comparison: 'Keine externen Voraufnahmen verfügbar.',
        findings: 'Im Vergleich zur CT größenkonstant.',
      },
      ['no-comparison: Im Vergleich zur CT', 'no-comparison: größenkonstant'],
    ],
    [
      'what was compared with nothing, told otherwise',
      {
        comparison: 'Zum Vergleich liegen leider keine Bilder vor.',
        findings: 'Unverändert gegenüber der Voruntersuchung und zu den auswärtigen Voraufnahmen.',
        impression: 'Seit der letzten Kontrolle größenprogredient.',
      },
      [
        'no-comparison: gegenüber der Voruntersuchung',
        'no-comparison: zu den auswärtigen Voraufnahmen',
        'no-comparison: Seit der letzten Kontrolle',
        'no-comparison: größenprogredient',
      ],
    ],
  ];
  it.each(cases(odd))('$about: $found', ({ content, found, more }) => {
    expect(warningsOf(content, more)).toEqual(found);
  });

  it.each([
    ...[
      'Keine.',
      'Kein Vergleich möglich',
      'Nicht verfügbar',
      'Entfällt',
      'Erstuntersuchung.',
      'Ohne Voraufnahmen',
    ],
    ...[
      'Voruntersuchungen liegen nicht vor.',
      'Es liegen keine Bilder vor.',
      'Keine älteren Aufnahmen zum Vergleich.',
    ],
  ])('a comparison that is none: %s', (comparison) => {
    const findings = 'Im Vergleich zur Voruntersuchung.';
    expect(warningsOf({ comparison, findings })).toEqual(['no-comparison: Im Vergleich zur Voruntersuchung']);
  });
});
