/** How much of a file's beginning a sniffer wants to see: archives name what they are some way in. */
export const SNIFFED_BYTES = 65_536;

/** Finds out what a file is by its content, never by what its sender says. */
export abstract class ContentSniffer {
  /** The media type; undefined for what is not recognised, and for what a browser or computer might run. */
  abstract typeOf(head: Buffer): Promise<string | undefined>;
}
