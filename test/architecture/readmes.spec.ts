import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';

const HEADINGS = ['Owns', 'Commands', 'Queries', 'Events', 'Reactions', 'Tables', 'Doors', 'Gotchas'];
const contexts = readdirSync('libs').filter((name) => existsSync(`libs/${name}/contracts`));

/** What a pattern's first group finds in the files of a context. */
const found = (files: string, pattern: RegExp): string[] =>
  globSync(files).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, name]) => name!),
  );

describe.each(contexts)('the README of %s', (context) => {
  const text = readFileSync(`libs/${context}/README.md`, 'utf8');

  it('has the sections that all have, on about one screen', () => {
    expect([...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual(HEADINGS);
    expect(text.split('\n').length).toBeLessThanOrEqual(60);
  });

  it('names every command, query and table', () => {
    const useCases = found(
      `libs/${context}/application/{commands,queries}/*/*.{command,query}.ts`,
      /@UseCase\([^]*?export class (\w+)/g,
    );
    const tables = found(`migrations/*-${context}.ts`, /CREATE TABLE (\w+)/g);
    expect(useCases.length).toBeGreaterThan(0);
    expect([...useCases, ...tables].filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  it('names every event', () => {
    const events = found(`libs/${context}/contracts/events/*.ts`, /@EventName\('[^.']+\.([^']+)'/g);
    // `user-created|changed` stands for both.
    const spelled = text.replace(/([a-z-]+)-([a-z]+(?:\|[a-z]+)+)/g, (_, subject: string, facts: string) =>
      facts
        .split('|')
        .map((fact) => `${subject}-${fact}`)
        .join(' '),
    );
    expect(events.filter((name) => !spelled.includes(name))).toEqual([]);
  });
});
