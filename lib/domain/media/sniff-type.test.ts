import { expect, test } from 'vitest';
import { sniffMediaType } from './sniff-type.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test('the four formats are known by their first bytes', () => {
  expect(sniffMediaType(bytes('\xff\xd8\xff\xe0'))).toBe('image/jpeg');
  expect(sniffMediaType(bytes('\x89PNG\r\n\x1a\n'))).toBe('image/png');
  expect(sniffMediaType(bytes('RIFF\x00\x00\x00\x00WEBPVP8 '))).toBe('image/webp');
  expect(sniffMediaType(bytes('GIF89a'))).toBe('image/gif');
});

test('anything else is refused: SVG, AVIF, nothing at all', () => {
  expect(sniffMediaType(bytes('<svg xmlns="http://www.w3.org/2000/svg">'))).toBeNull();
  expect(sniffMediaType(bytes('\x00\x00\x00\x1cftypavif'))).toBeNull();
  expect(sniffMediaType(new Uint8Array())).toBeNull();
});
