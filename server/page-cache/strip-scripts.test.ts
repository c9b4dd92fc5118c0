import { describe, expect, test } from 'vitest';
import { stripScripts, UnfinishedPageError } from './strip-scripts.ts';

const page = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

describe('strip-scripts', () => {
  test('removes every script but structured data', () => {
    const html = page(
      '<p>Words</p><script>self.__next_f.push([1,"words"])</script><script src="/_next/a.js" async></script>',
      '<script type="application/ld+json">{"@type":"NewsArticle"}</script><script type="module">x()</script>',
    );
    expect(stripScripts(html)).toBe(
      page('<p>Words</p>', '<script type="application/ld+json">{"@type":"NewsArticle"}</script>'),
    );
  });

  test('removes preloads of scripts and keeps those of fonts and styles', () => {
    const kept = '<link rel="preload" as="font" href="/a.woff2"><link rel="stylesheet" href="/a.css">';
    const gone = '<link rel="preload" as="script" href="/a.js"><link rel="modulepreload" href="/b.js">';
    expect(stripScripts(page('', kept + gone))).toBe(page('', kept));
  });

  test("removes React's comments and scripts inside templates", () => {
    const html = page('<!--$--><p>a<!-- -->b</p><!--/$--><template><script>x()</script></template>');
    expect(stripScripts(html)).toBe(page('<p>ab</p><template></template>'));
  });

  test('leaves words that look like scripts alone', () => {
    const html = page('<p>&lt;script&gt;x()&lt;/script&gt; &lt;template id="B:0"&gt;</p>');
    expect(stripScripts(html)).toBe(html);
  });

  test.each(['<template id="B:0"></template>', '<div hidden id="S:0">late</div>'])(
    'refuses a page that waits for a script: %s',
    (waiting) => {
      expect(() => stripScripts(page(waiting))).toThrow(UnfinishedPageError);
    },
  );
});
