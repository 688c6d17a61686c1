import { MadeLink } from '../../../application/commands/share-report/made-link.js';

/** A new share link with its address, which those who may share can ask for again. */
export class SharedLinkView extends MadeLink {
  /** Opens the report for whoever has it: treat it like the report. */
  readonly url!: string;
}
