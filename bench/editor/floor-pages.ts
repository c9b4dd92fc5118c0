/**
 * The floor: pages that do nothing but hold the same words. A text in a bare `contenteditable`, and a
 * list as a plain table; whatever the desk takes longer than these is the desk's own.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { paragraphsOf } from './desk-with-stories.ts';

export type Floor = { url: string; close: () => void };

export async function floorPages(list: readonly string[]): Promise<Floor> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(pathname === '/list' ? tablePage(list) : textPage(Number(searchParams.get('words'))));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the floor has no port');
  return { url: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}

const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Floor</title><body>${body}</body></html>`;

function textPage(words: number): string {
  const body = paragraphsOf(words).map((text) => `<p>${text}</p>`);
  return page(`<div contenteditable="true">${body.join('')}</div>`);
}

function tablePage(list: readonly string[]): string {
  const rows = list.map((headline) => `<tr><td>${headline}</td><td>Draft</td><td>Today</td></tr>`);
  return page(`<table><tbody>${rows.join('')}</tbody></table>`);
}
