import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const HEADINGS = ['Owns', 'Commands', 'Queries', 'Events', 'Reactions', 'Tables', 'Doors', 'Gotchas'];
const contexts = readdirSync('libs').filter((name) => existsSync(`libs/${name}/contracts`));
const readme = (context: string): string => readFileSync(`libs/${context}/README.md`, 'utf8');

/** Reference that a context has after them. */
const FURTHER: Readonly<Record<string, string[]>> = {
  conversations: ['## Inside', '## Platforms'],
  imaging: ['## Inside', '## Archive'],
  reporting: ['## Inside', '## Documents and links'],
};

/** Migrations of the platform, whose tables no context owns. */
const PLATFORM = ['platform', 'ai'];

/** A section's text; nothing when there is none. */
const section = (text: string, heading: string): string =>
  new RegExp(`^## ${heading}\n([^]*?)(?=^## |$(?![^]))`, 'm').exec(text)?.[1] ?? '';

/** Writes out what stands for several: `user-created|changed` for two events, `Add|ChangeSite` for two use cases. */
const spell = (text: string): string =>
  text
    .replace(/([a-z-]+)-([a-z]+(?:\|[a-z]+)+)/g, (_, subject: string, facts: string) =>
      facts
        .split('|')
        .map((fact) => `${subject}-${fact}`)
        .join(' '),
    )
    .replace(/`((?:[A-Z]\w+\|)+)([A-Z][a-z]+)(\w+)`/g, (_, verbs: string, last: string, noun: string) =>
      [...verbs.split('|').slice(0, -1), last].map((verb) => `\`${verb}${noun}\``).join(' '),
    );

/** What a pattern's first group finds in the files of a context. */
const found = (files: string | string[], pattern: RegExp): string[] =>
  globSync(files).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, name]) => name!),
  );

/** What tables are called that had another name once. */
const renamed = new Map(
  globSync('migrations/*.ts').flatMap((file) => {
    const [up = ''] = readFileSync(file, 'utf8').split('async down(');
    return [...up.matchAll(/ALTER TABLE (\w+) RENAME TO (\w+)/g)].map(
      ([, from, to]) => [from!, to!] as const,
    );
  }),
);

/** The tables that migrations create. */
const tablesOf = (files: string | string[]): string[] =>
  found(files, /CREATE TABLE (\w+)/g).map((table) => renamed.get(table) ?? table);

describe.each(contexts)('the README of %s', (context) => {
  const text = readme(context);
  // Sections after those that all have are reference: they may be long.
  const [page = '', ...further] = text.split(/(?<=^## Gotchas\n[^]*)(?=^## )/m);
  const spelled = spell(text);

  it('has the sections that all have, on about one screen', () => {
    expect([...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual(HEADINGS);
    expect(page.trimEnd().split('\n').length).toBeLessThanOrEqual(60);
    expect(page.split('\n').filter((line) => line.length > 150)).toEqual([]);
    expect(further.map((more) => more.split('\n')[0])).toEqual(FURTHER[context] ?? []);
  });

  it('names every command, query and table', () => {
    const useCases = found(
      `libs/${context}/application/{commands,queries}/*/*.{command,query}.ts`,
      /@UseCase\([^]*?export class (\w+)/g,
    );
    const tables = tablesOf(`migrations/*-${context}.ts`);
    expect(useCases.length).toBeGreaterThan(0);
    expect([...useCases, ...tables].filter((name) => !spelled.includes(`\`${name}\``))).toEqual([]);
  });

  it('lists no command or query that is not there', () => {
    const lists = ['Commands', 'Queries', 'Inside'].map(
      (heading) => section(spelled, heading).split('\n- ')[0],
    );
    const named = lists.join('').matchAll(/(?<= |^|\n)`([A-Z]\w+)`(?= [`·]|[.,\n])/g);
    const all = found('libs/*/application/{commands,queries}/*/*.{command,query}.ts', /export class (\w+)/g);
    expect([...named].map(([, name]) => name).filter((name) => !all.includes(name!))).toEqual([]);
  });

  it('lists as published what its contracts publish', () => {
    const useCases = found(
      'libs/*/application/{commands,queries}/*/*.{command,query}.ts',
      /export class (\w+)/g,
    );
    const lists = [...spelled.matchAll(/Published:\s([^]*?)(?=\n\n|\n- |Inside:|Published:|$)/g)].join();
    const named = [...lists.matchAll(/`(\w+)`/g)].map(([, name]) => name!);
    const exported = found(
      `libs/${context}/contracts/index.ts`,
      /export \{([^}]*)\} from '[^']*\.(?:command|query)\.js'/g,
    ).flatMap((names) => names.split(',').map((name) => name.trim()));
    const both = [...new Set([...named, ...exported])].filter((name) => useCases.includes(name));
    expect(both.filter((name) => !named.includes(name) || !exported.includes(name))).toEqual([]);
  });

  it('names every event', () => {
    const events = found(`libs/${context}/contracts/events/*.ts`, /@EventName\('[^.']+\.([^']+)'/g);
    expect(events.filter((name) => !spelled.includes(name))).toEqual([]);
  });
});

describe('the READMEs of all contexts', () => {
  it('name every table, each in one of them', () => {
    const files = globSync('migrations/*-*.ts').filter(
      (file) => !PLATFORM.some((name) => file.endsWith(`-${name}.ts`)),
    );
    const owners = (table: string) =>
      contexts.filter((context) => section(readme(context), 'Tables').includes(`\`${table}\``));
    const astray = tablesOf(files).map((table) => [table, owners(table)] as const);
    expect(astray.filter(([, contextsOf]) => contextsOf.length !== 1)).toEqual([]);
  });
});

describe('the matrix of platforms and features', () => {
  const folder = 'libs/conversations';
  const matrix = section(readme('conversations'), 'Platforms');
  const definitions = [...matrix.matchAll(/^\[([^\]]+)\]: (\S+) (["'])(.*)\3$/gm)].map(
    ([, id, file, , title]) => ({
      id: id!,
      file: file!,
      title: title!,
    }),
  );
  const [head = [], , ...rows] = [...matrix.matchAll(/^\|(.*)\|$/gm)].map(([, cells]) =>
    cells!.split('|').map((cell) => cell.trim()),
  );
  const cells = rows.flatMap(([feature, ...ofPlatforms]) =>
    ofPlatforms.map((cell, index) => ({ feature, platform: head[index + 1], cell })),
  );

  it('has a row for each feature and a column for each platform', () => {
    const platforms = found(`${folder}/domain/platform-key.ts`, /'([a-z]+)'/g);
    expect(head.slice(1).map((name) => name.toLowerCase())).toEqual(platforms);
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([head.length]));
  });

  it('links every cell to a test, or says that the platform cannot', () => {
    const known = new Set(definitions.map(({ id }) => id));
    const linked = cells.flatMap(({ cell }) => /^\[[^\]]+\]\[([^\]]+)\]$/.exec(cell)?.[1] ?? []);
    expect(cells.filter(({ cell }) => cell !== '–' && !/^\[[^\]]+\]\[[^\]]+\]$/.test(cell))).toEqual([]);
    expect(linked.filter((id) => !known.has(id))).toEqual([]);
    expect([...known].filter((id) => !linked.includes(id))).toEqual([]);
  });

  it.each(definitions)('names a test that is there: $id', ({ file, title }) => {
    const source = readFileSync(join(folder, file), 'utf8');
    expect(titlesOf(source).some((pattern) => isOf(pattern, title, source))).toBe(true);
  });
});

/** The titles of the tests in a file, as they are written there. */
const titlesOf = (source: string): string[] =>
  [...source.matchAll(/(?:\bit\(|\)\()\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1\s*,/g)].map(([, , title]) => title!);

/** Whether a title is this one, with what a table of cases puts into it; that must stand in the file as well. */
function isOf(pattern: string, title: string, source: string): boolean {
  const literal = pattern.split(/%[sdijp]/).map((part) => part.replace(/[^\w\s]/g, String.raw`\$&`));
  const [whole, ...filled] = new RegExp(`^${literal.join('(.+)')}$`).exec(title) ?? [];
  return whole !== undefined && filled.every((part) => source.includes(part));
}
