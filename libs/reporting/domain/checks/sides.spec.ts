import { sidesIn } from './sides.js';

/** The words that name sides, with the side and what it is said of. */
const named = (text: string): string[] =>
  sidesIn(text).map(
    ({ side, of, index, length }) => `${text.slice(index, index + length)} ${side}: ${of.join(' ')}`,
  );

describe('The sides that a text names', () => {
  it.each([
    ['left lower lobe', ['left left: lower lobe']],
    ['left-sided effusion', ['left left: effusion']],
    ['rinon izquierdo', ['izquierdo left: rinon']],
    ['ambos rinones', ['ambos both: rinones']],
    ['linke Niere', ['linke left: niere']],
    ['Niere links unauffallig', ['links left: niere']],
    ['Links basal Infiltrat', ['Links left: basal infiltrat']],
    ['Stein in re. Niere', ['re. right: niere']],
    ['Niere li.', ['li. left: niere']],
    ['Erguss re > li, klein', ['re right: erguss', 'li left: erguss']],
    ['re/li Niere', ['re right: niere', 'li left: niere']],
    ['beidseitige Ergusse', ['beidseitige both: ergusse']],
    ['Ergusse beidseits', ['beidseits both: ergusse']],
    ['Ergusse bds.', ['bds. both: ergusse']],
    ['linkskonvexe Skoliose', ['linkskonvexe left: skoliose']],
    ['rechtshemispharisch', ['rechtshemispharisch right: ']],
    ['links-paravertebrale Raumforderung', ['links-paravertebrale left: raumforderung']],
    ['rechts- und linksseitig', ['rechts right: ', 'linksseitig left: ']],
  ])('are those of %s', (text, sides) => {
    expect(named(text)).toEqual(sides);
  });

  // What has "right" or "left" in it and says where nothing lies.
  it.each([
    'rechtsventrikulare Funktion',
    'rechts- und linksventrikular',
    'rechts-ventrikular',
    'linksatriale Dilatation',
    'Rechtsherzkatheter',
    'Rechts-Links-Shunt',
    'Linksherzinsuffizienz',
    'Linkstyp',
    'Linksversorgungstyp',
    'Rechtshander',
    'Linksverschiebung',
    'recht gross',
    'rechtwinklig',
    'im rechten Winkel',
    'zu Recht',
    'LI-RADS 4',
    'Re: CT',
    'discussed re biopsy',
    'Libido, Region',
    'right away',
  ])('are none in %s', (text) => {
    expect(named(text)).toEqual([]);
  });
});
