/** A choice shown under a reply. Its id comes back when it is pressed: at most 64 bytes, a limit of Telegram. */
export interface Button {
  readonly id: string;
  readonly label: string;
}
