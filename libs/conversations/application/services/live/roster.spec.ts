import { Roster, SEAT_MS, TYPING_MS } from './roster.js';

describe('who is at a conversation', () => {
  it('is told once for each change, and once for a person with two pages', () => {
    const roster = new Roster();
    expect(roster.hear('1', 'ann', 'viewing', 0)).toEqual([{ userId: 'ann', state: 'viewing' }]);
    expect(roster.hear('1', 'ann', 'viewing', 1)).toEqual([]);
    expect(roster.hear('2', 'ann', 'viewing', 2)).toEqual([]);
    expect(roster.hear('1', 'ann', 'left', 3)).toEqual([]);
    expect(roster.hear('2', 'ann', 'left', 4)).toEqual([{ userId: 'ann', state: 'left' }]);
    expect(roster.present()).toEqual([]);
  });

  it('types on either page, until it is quiet for a while', () => {
    const roster = new Roster();
    roster.hear('1', 'ann', 'viewing', 0);
    expect(roster.hear('2', 'ann', 'typing', 0)).toEqual([{ userId: 'ann', state: 'typing' }]);
    expect(roster.hear('2', 'ann', 'here', TYPING_MS - 1)).toEqual([]);
    expect(roster.pass(TYPING_MS)).toEqual([{ userId: 'ann', state: 'viewing' }]);
  });

  it('loses those of whom nothing is heard: their process died', () => {
    const roster = new Roster();
    roster.hear('1', 'ann', 'viewing', 0);
    roster.hear('2', 'bob', 'viewing', 10);
    expect(roster.pass(SEAT_MS)).toEqual([{ userId: 'ann', state: 'left' }]);
    expect(roster.present()).toEqual([{ userId: 'bob', state: 'viewing' }]);
  });
});
