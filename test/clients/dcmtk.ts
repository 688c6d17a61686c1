import { type ProgramRun, programPath, runProgram } from '#test/support/run-program';
import type { System } from '#test/support/system';

/** DCMTK's programs (Debian's package dcmtk), calling the demo practice by their own names as they are seeded. */
export class Dcmtk {
  constructor(
    private readonly system: System,
    /** Where they run. */
    readonly folder: string,
  ) {}

  /** Where a program is; a machine without it fails the test. */
  static path(name: string): string {
    return programPath(name, 'dcmtk');
  }

  run(name: string, ...args: string[]): Promise<ProgramRun> {
    return this.call(name, '-aec', 'ISOCENTER', ...args);
  }

  /** Under names that the arguments tell; address and port are added. */
  call(name: string, ...args: string[]): Promise<ProgramRun> {
    const { host, port } = this.system.settings.dimse;
    const files = args.filter((each) => each.endsWith('.dcm'));
    const options = args.filter((each) => !each.endsWith('.dcm'));
    return runProgram(Dcmtk.path(name), [...options, host, String(port), ...files], this.folder);
  }

  /** What it prints; a status other than 0 fails the test with it. */
  async succeed(name: string, ...args: string[]): Promise<string> {
    const { status, output } = await this.run(name, ...args);
    expect(`${name}: ${status}\n${status === 0 ? '' : output}`).toBe(`${name}: 0\n`);
    return output;
  }
}

/** Options of findscu, movescu and getscu: `-k` for each attribute. */
export const keys = (...attributes: string[]): string[] => attributes.flatMap((each) => ['-k', each]);

/** The values of a tag in what findscu prints of answers: `(0010,0020) LO [1CT1 ] # …`. */
export function answers(output: string, tag: string): string[] {
  const printed = output.slice(output.indexOf('Find Response: 1'));
  return [...printed.matchAll(new RegExp(`\\(${tag}\\) \\w\\w \\[([^\\]]*)\\]`, 'g'))].map(([, value = '']) =>
    value.replace(/[\0 ]+$/, ''),
  );
}
