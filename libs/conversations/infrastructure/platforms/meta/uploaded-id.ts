import { z } from 'zod';
import type { PlatformKey } from '../../../domain/platform-key.js';
import type { PlatformAnswer } from '../call-json.js';
import { type ClearFailure, repeatable, uploadFailure } from '../upload-form.js';
import { graphFailure } from './graph-failure.js';

const id = z.string().min(1).max(200);

/**
 * The id under which Meta keeps an uploaded file, or why there is none. Nobody sees an upload, so one that was lost on the
 * way is simply made again.
 */
export async function uploadedId(
  call: Promise<PlatformAnswer>,
  field: string,
  platform: PlatformKey,
): Promise<{ readonly id: string } | ClearFailure> {
  try {
    const answer = await call;
    const read = z.object({ [field]: id }).safeParse(answer.body).data?.[field];
    return answer.status < 300 && read ? { id: read } : repeatable(graphFailure(answer, platform));
  } catch (error) {
    return repeatable(uploadFailure(error));
  }
}
