import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { HomewardError } from '../../client/errors.ts';
import { fileId, LARGEST_FILE, uploadedFile } from '../../client/messages.ts';
import { callerOf } from '../access.ts';
import { extensionOf, fileHeaders } from '../files.ts';
import type { Parts, WebEnv } from '../parts.ts';
import { Refusal, tooLarge } from '../problems.ts';
import { file, upload } from './call.ts';
import { invalid } from './faults.ts';
import { bearerOf, onceOf } from './gate.ts';

/** Where files go up; the one call whose body may be large. */
export const UPLOADS = '/api/v1/uploads';

const group = 'Files';
const byFile = z.object({ id: fileId });

/** A multipart body has its boundaries and headers beside the file. */
const LARGEST_UPLOAD = LARGEST_FILE + 64 * 1024;

/** Files: photos, papers and videos, uploaded before a request names them. */
export function uploadCalls(api: OpenAPIHono<WebEnv>, parts: Parts): void {
  const { homeward } = parts;

  api.openAPIRegistry.registerPath(
    upload({
      path: UPLOADS,
      group,
      summary: 'Upload a photo, a PDF or a video',
      description:
        'Up to 10 MB; what it is, is told by its content. A request names it within a day, or it is removed.',
      rights: [],
      answer: uploadedFile,
    }),
  );
  api.post(UPLOADS, bodyLimit({ maxSize: LARGEST_UPLOAD, onError: refuseUpload }), async (c) => {
    const content = await onlyFile(c);
    return c.json(await homeward.upload(content, onceOf(c)), 201);
  });

  api.openAPIRegistry.registerPath(
    file({
      path: `${UPLOADS}/{id}`,
      group,
      summary: 'A file that was uploaded',
      description: "For staff, and for the customer whose request named it, by the request's token.",
      rights: ['customer', 'staff'],
      params: byFile,
      type: 'application/octet-stream',
    }),
  );
  api.get(`${UPLOADS}/:id`, async (c) => {
    const { id, type } = await fileFor(c, parts);
    const content = await homeward.fileContent(id);
    return c.body(content, 200, fileHeaders({ name: `${id}.${extensionOf(type)}`, type }));
  });
}

async function onlyFile(c: Context): Promise<Uint8Array> {
  if (!/^multipart\/form-data\b/i.test(c.req.header('content-type') ?? ''))
    throw new Refusal({ kind: 'unsupported-media-type', detail: 'Send the file as multipart/form-data.' });
  const fields = await c.req.parseBody({ all: true }).catch(() => {
    throw new Refusal({
      kind: 'malformed',
      detail: 'The body is not the multipart/form-data it says it is.',
    });
  });
  const files = Object.values(fields)
    .flat()
    .filter((value) => value instanceof File);
  const [only] = files;
  if (!only || files.length > 1)
    throw invalid([{ path: 'file', message: files.length > 1 ? 'must be one file a call' : 'is missing' }]);
  return new Uint8Array(await only.arrayBuffer());
}

/** The file that is asked for; who may not see it is told nothing of whether it is there. */
async function fileFor(c: Context<WebEnv>, parts: Parts) {
  const found = await known(parts, c.req.param('id') ?? '');
  const credentials = { bearer: bearerOf(c.req.header('authorization')), linkToken: c.req.query('t') };
  const caller = await callerOf(parts, credentials, found?.request ?? undefined);
  if (!caller)
    throw new Refusal({
      kind: 'unauthorized',
      detail: "Send a staff token as Authorization: Bearer, or the token of the request's own link as ?t=.",
    });
  if (!found) throw new Refusal({ kind: 'not-found', detail: 'There is no such file.' });
  return found;
}

async function known({ homeward }: Parts, id: string) {
  try {
    return await homeward.file(id);
  } catch (error) {
    if (error instanceof HomewardError && error.code === 'not-found') return undefined;
    throw error;
  }
}

function refuseUpload(): never {
  throw tooLarge('10 MB');
}
