/** A series and its middle image, to be asked for by `RenderImage`. */
export interface ShownSeriesView {
  readonly seriesInstanceUid: string;
  readonly number: number | null;
  readonly modality: string | null;
  readonly description: string | null;
  readonly instanceCount: number;
  readonly sopInstanceUid: string;
}
