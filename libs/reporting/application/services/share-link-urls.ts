/** Makes and reads the addresses of share links. The token in them is derived from the link's id and never stored. */
export abstract class ShareLinkUrls {
  /** The address to give to somebody. */
  abstract urlOf(shareLinkId: string): string;
  /** The id of the link a token belongs to; undefined for a token we never made. */
  abstract parse(token: string): string | undefined;
}
