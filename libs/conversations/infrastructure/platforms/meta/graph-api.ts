import { callJson, type PlatformAnswer } from '../call-json.js';
import { type FormUpload, uploadForm } from '../upload-form.js';

type GraphForm = Pick<FormUpload, 'fields' | 'field' | 'file' | 'signal'>;

/** Both products are spoken to as of this version; Meta keeps one for two years. */
const VERSION = 'v25.0';

/** Meta's Graph API: one call, never repeated. */
export class GraphApi {
  /** @param root base address, without a slash at its end */
  constructor(readonly root: string) {}

  /** @throws the network's own error when no complete answer came; read it with `networkFailure` */
  get(path: string, accessToken: string, signal: AbortSignal): Promise<PlatformAnswer> {
    return callJson({ url: this.address(path), authorization: `Bearer ${accessToken}`, signal });
  }

  /** @throws the network's own error when no complete answer came; read it with `networkFailure` */
  post(path: string, body: object, accessToken: string, signal: AbortSignal): Promise<PlatformAnswer> {
    return callJson({ url: this.address(path), authorization: `Bearer ${accessToken}`, body, signal });
  }

  /**
   * A form with a file.
   *
   * @throws read it with `uploadFailure`
   */
  upload(path: string, accessToken: string, form: GraphForm): Promise<PlatformAnswer> {
    return uploadForm({ ...form, url: this.address(path), authorization: `Bearer ${accessToken}` });
  }

  private address(path: string): string {
    return `${this.root}/${VERSION}/${path}`;
  }
}
