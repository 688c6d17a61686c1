/** What the server that takes signed webhooks is started with. */
export interface SignedSettings {
  readonly port: number;
  /** As the role that row-level security binds. */
  readonly tenantUrl: string;
  readonly organizationId: string;
  readonly whatsapp: { readonly channelId: string; readonly appSecret: string };
  /** The key in hexadecimal digits. */
  readonly discord: { readonly channelId: string; readonly publicKey: string };
}
