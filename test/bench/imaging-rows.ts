import { type Figure, figure, type Target } from './figure.js';
import type { ImagingStage } from './imaging-stage.js';
import { Rounds, type Side } from './rounds.js';

/** One line of the comparison. */
export interface Row {
  readonly name: string;
  readonly unit: Figure['unit'];
  /** What one request brings, such as 20 instances. */
  readonly each?: number;
  readonly isocenter: Side;
  readonly orthanc?: Side | undefined;
  /** Serves the same bytes, and does nothing else. */
  readonly nginx?: Side | undefined;
  /** Of ours over Orthanc. */
  readonly target: Target;
}

/** Loads the sides of each row in turn; answers our throughput, and what it is over the others'. */
export async function runRows(stage: ImagingStage, rows: readonly Row[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  const [seconds, count] = stage.pace;
  for (const { name, unit, each = 1, isocenter, orthanc, nginx, target } of rows) {
    const sides = { isocenter, ...(orthanc && { orthanc }), ...(nginx && { nginx }) };
    const rounds = await Rounds.run(sides, seconds, count);
    const ours = rounds.throughput('isocenter').map((perSecond) => perSecond * each);
    figures.push(figure(name, unit, ours, null, { ...rounds.report(), ...stage.memory() }));
    if (orthanc)
      figures.push(figure(`${name}, over Orthanc`, 'ratio', rounds.ratios('isocenter', 'orthanc'), target));
    if (nginx)
      figures.push(
        figure(`${name}, over nginx`, 'ratio', rounds.ratios('isocenter', 'nginx'), { atLeast: 0.5 }),
      );
  }
  return figures;
}
