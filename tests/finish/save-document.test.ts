import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { saveDocument } from '../../build/finish/save-document.ts';

async function sample(): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage([100, 100]);
  const { context } = document;
  for (let index = 0; index < 2000; index += 1) context.register(context.obj({ Index: index }));
  return document;
}

test('a document is written byte by byte as the library writes it, only faster', async () => {
  const options = { addDefaultPage: false, updateFieldAppearances: false };
  // First: later documents are written in the other way by whoever saves them.
  const expected = await (await sample()).save(options);
  expect(Buffer.from(await saveDocument(await sample())).equals(Buffer.from(expected))).toBe(true);
});
