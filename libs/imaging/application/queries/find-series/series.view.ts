/** A series as its readers see it. */
export class SeriesView {
  readonly id!: string;
  readonly seriesInstanceUid!: string;
  readonly modality!: string | null;
  readonly number!: number | null;
  readonly description!: string | null;
  readonly bodyPart!: string | null;
  readonly stationName!: string | null;
  readonly instanceCount!: number;
}
