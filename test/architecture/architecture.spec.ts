import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Findings {
  readonly rules: string[];
  readonly violations: Record<string, { rule: string; from: string; to: string }[]>;
}

const checkout = join(__dirname, '..', '..');
const fixtures = join(__dirname, 'fixtures');
/** The fixture that breaks nothing. */
const ALLOWED = 'allowed';

const trees = readdirSync(fixtures).sort();
const workspace = mkdtempSync(join(tmpdir(), 'isocenter-architecture-'));

/** Makes a fixture a checkout of its own, with our import table and packages. */
function checkoutOf(fixture: string): string {
  const folder = join(workspace, fixture);
  cpSync(join(fixtures, fixture), folder, { recursive: true });
  cpSync(join(checkout, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(checkout, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

function check(...folders: string[]): Findings {
  const program = join(checkout, 'tools', 'architecture', 'check.mjs');
  return JSON.parse(execFileSync(process.execPath, [program, ...folders], { encoding: 'utf8' })) as Findings;
}

describe('the architecture', () => {
  let findings: Findings;
  const brokenIn = (tree: string) => findings.violations[join(workspace, tree)]!.map(({ rule }) => rule);

  beforeAll(() => {
    findings = check(checkout, ...trees.map(checkoutOf));
  }, 60_000);

  afterAll(() => rmSync(workspace, { recursive: true }));

  it('is kept by the whole tree', () => {
    expect(findings.violations[checkout]!.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`)).toEqual(
      [],
    );
  });

  it('has a fixture for every rule', () => {
    expect(trees).toEqual([...findings.rules, ALLOWED].sort());
  });

  it.each(trees.filter((tree) => tree !== ALLOWED))(
    'is guarded by %s, whose fixture breaks it and nothing else',
    (tree) => expect(brokenIn(tree)).toEqual([tree]),
  );

  it('allows what the rules mean to allow', () => {
    expect(brokenIn(ALLOWED)).toEqual([]);
  });
});
