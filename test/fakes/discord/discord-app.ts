import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';

/** An application with its bot, as the developer portal shows it. */
export interface DiscordAppOptions {
  readonly applicationId: string;
  readonly botToken: string;
  readonly username?: string;
  /** 64 hexadecimal digits, of which its keys are made; the same give the same. */
  readonly seed: string;
}

/** What stands before the 32 bytes of a private key of Ed25519 in PKCS #8 (RFC 8410, section 7). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** An application as Discord knows it: with the key that it signs calls with, and where it calls. */
export class DiscordApp {
  readonly applicationId: string;
  readonly botToken: string;
  readonly username: string;
  interactionsUrl: string | null = null;
  private readonly key: KeyObject;

  constructor({ applicationId, botToken, username = 'isocenter', seed }: DiscordAppOptions) {
    [this.applicationId, this.botToken, this.username] = [applicationId, botToken, username];
    const der = Buffer.concat([PKCS8_HEAD, Buffer.from(seed, 'hex')]);
    this.key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  }

  /** In hexadecimal digits. */
  get publicKey(): string {
    const { x = '' } = createPublicKey(this.key).export({ format: 'jwk' });
    return Buffer.from(x, 'base64url').toString('hex');
  }

  /** What a channel of ours is opened with. */
  get credentials(): { applicationId: string; publicKey: string; botToken: string } {
    const { applicationId, publicKey, botToken } = this;
    return { applicationId, publicKey, botToken };
  }

  get user(): object {
    return { id: this.applicationId, username: this.username, global_name: null, bot: true };
  }

  /** "Application Object", as `/applications/@me` answers it. */
  get application(): object {
    return {
      id: this.applicationId,
      name: 'Isocenter',
      description: '',
      verify_key: this.publicKey,
      interactions_endpoint_url: this.interactionsUrl,
      bot: this.user,
    };
  }

  /** The headers of a signed call; a bad signature differs from the right one in one bit. */
  signature(body: string, timestamp: string, badly = false): Record<string, string> {
    const signature = sign(null, Buffer.from(timestamp + body), this.key);
    if (badly) signature.writeUInt8(signature.readUInt8(0) ^ 1, 0);
    return { 'x-signature-ed25519': signature.toString('hex'), 'x-signature-timestamp': timestamp };
  }
}
