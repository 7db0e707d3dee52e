import { createTranslate } from '../../locales/translate.ts';
import {
  fetchSheets,
  findAnchor,
  framed,
  mark,
  newLeaf,
  restore,
  reveal,
  setSheets,
} from './in-page/leaves.ts';
import { onClick, openFrame, setSize, show, startPreview, type PageTools } from './in-page/start-preview.ts';
import { messageItem, openView, placeElement, showEditions, showPlace, showState } from './in-page/view.ts';

/** Our one script and our styles; pages of the book in a frame; nothing from anywhere else. */
export const shellPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The book's own pages: no script, whatever stands in them. */
export const framePolicy = [
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** The script of the page, written out of the functions that it is made of; they use each other and nothing imported. */
export function shellScript(): string {
  const tools: PageTools = {
    ...{ openView, showState, showEditions, messageItem, placeElement, showPlace },
    ...{ framed, setSheets, fetchSheets, newLeaf, findAnchor, restore, reveal, mark },
  };
  const parts = [...Object.values(tools), show, openFrame, onClick, setSize, startPreview];
  const start = `startPreview({ ${Object.keys(tools).join(', ')} });`;
  return `'use strict';\n(() => {\n${parts.map(String).join('\n')}\n${start}\n})();\n`;
}

/** The page around the book, in the person's language. */
export function shellText(language: string): string {
  const t = createTranslate();
  const say = (key: string): string => escapeHtml(t(language, key));
  const words = {
    waiting: t(language, 'preview:waiting'),
    working: t(language, 'preview:working'),
    fine: t(language, 'preview:fine'),
    broken: t(language, 'preview:broken'),
    fault: t(language, 'preview:fault'),
    ended: t(language, 'preview:ended'),
    'broken-banner': t(language, 'preview:broken-banner'),
    'no-place': t(language, 'preview:no-place'),
  };
  const sizes = ['75', '100', '125', '150'].map((size) => `<option value="${size}">${size} %</option>`);
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>taiyaku</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/preview.css">
<script src="/preview.js" defer></script>
</head>
<body data-words="${escapeHtml(JSON.stringify(words))}">
<header>
<strong id="title"></strong>
<label>${say('preview:edition')} <select id="editions"></select></label>
<label>${say('preview:size')} <select id="size"><option value="">${say('preview:fit')}</option>${sizes.join('')}</select></label>
<label><input id="follow" type="checkbox" checked> ${say('preview:follow')}</label>
<output id="status" role="status">${say('preview:waiting')}</output>
</header>
<main>
<p id="banner" role="alert" hidden></p>
<iframe id="frame" title="${say('preview:pages')}"></iframe>
<p id="place" role="status" hidden></p>
</main>
<aside aria-label="${say('preview:messages')}">
<h2>${say('preview:messages')}</h2>
<p id="sum"></p>
<ol id="messages"></ol>
</aside>
</body>
</html>
`;
}

/** The document that the pages are put into. */
export function frameText(language: string): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<title>pages</title>
<link rel="icon" href="data:,">
<style id="sheet-style"></style>
<link rel="stylesheet" href="/frame.css">
</head>
<body></body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
