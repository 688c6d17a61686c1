/** Where to send a browser so that it shows the viewer. */
export class ViewerAddressView {
  /** Works once: it lets whoever follows it see the studies. */
  readonly url!: string;
  /** Follow it before; ask for a new one afterwards. */
  readonly expiresAt!: Date;
}
