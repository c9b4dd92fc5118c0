/** The JSON of a request, read only as far as it may be long. */
import { ok, refuse, type Refusal, type Result } from '#lib/domain/kernel/result.ts';

export async function readJson(
  request: Request,
  mostBytes: number,
): Promise<Result<unknown, Refusal<'bad-input' | 'too-large'>>> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return refuse('too-large');
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    // The header may be missing or lie; what counts is what arrives.
    for await (const chunk of request.body ?? []) {
      length += chunk.length;
      if (length > mostBytes) return refuse('too-large');
      chunks.push(chunk);
    }
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    return ok<unknown>(JSON.parse(text));
  } catch {
    // Cut off on its way by a page that was closed, or no JSON.
    return refuse('bad-input');
  }
}
