/** The codes that links ask for: six digits, derived from the link and the code's number, never stored. */
export abstract class ShareCodes {
  abstract codeOf(shareLinkId: string, round: number): string;
}
