import { foldName } from '#migrations/fold-name';
import { searchKey } from './search-key.js';

const NAMES = [
  ['Müller^Jürgen', 'muller^jurgen'],
  ['MÜLLER', 'muller'],
  ['Mu\u0308ller', 'muller'],
  ['Groß', 'gross'],
  ['Wałęsa^Lech', 'walesa^lech'],
  ['Sørensen', 'sorensen'],
  ['Đorđević', 'dordevic'],
  ['İnönü', 'inonu'],
  ['Ångström', 'angstrom'],
  ['Παπαδόπουλος', 'παπαδοπουλοσ'],
  ['ΠΑΠΑΔΟΠΟΥΛΟΣ', 'παπαδοπουλοσ'],
  ['Иванов', 'иванов'],
  ['山田^太郎', '山田^太郎'],
  ['ﾔﾏﾀﾞ^ﾀﾛｳ', 'ヤマダ^タロウ'],
  ['ヤマダ', 'ヤマダ'],
  ['김희중', '김희중'],
  ['عبد الله', 'عبد الله'],
] as const;

describe('the search key of a name', () => {
  it.each(NAMES)('of %s is %s', (name, key) => {
    expect(searchKey(name)).toBe(key);
  });

  it('is the one that the migration has filled in', () => {
    for (const [name] of NAMES) expect(foldName(name)).toBe(searchKey(name));
  });

  it('is none for no name', () => {
    expect(searchKey(undefined)).toBeNull();
  });
});
