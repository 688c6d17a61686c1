import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSettings } from './load-settings.js';
import { sections } from './sections.js';

const lines = readFileSync(join(__dirname, '../../../.env.example'), 'utf8').split('\n');
const documented = lines.flatMap((line) => {
  const [, commented, name, value] = /^(# )?([A-Z][A-Z0-9_]+)=(.*)$/.exec(line) ?? [];
  return name === undefined ? [] : [{ name, value: value ?? '', required: commented === undefined }];
});
const known = Object.values(sections).flatMap((section) => Object.keys(section.variables));
const required = Object.fromEntries(documented.filter((v) => v.required).map((v) => [v.name, v.value]));

describe('.env.example', () => {
  it('documents every variable once and no other', () => {
    expect(documented.map((variable) => variable.name).sort()).toEqual([...known].sort());
  });

  it('is enough to start with as it stands', () => {
    expect(() => loadSettings(required)).not.toThrow();
  });

  it.each(documented.filter((variable) => !variable.required && variable.value !== ''))(
    'tells the true default of $name',
    ({ name, value }) => {
      expect(loadSettings({ ...required, [name]: value }).toJSON()).toEqual(loadSettings(required).toJSON());
    },
  );
});
