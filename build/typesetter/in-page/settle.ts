/**
 * Loads every declared font face and decodes every picture, and gives what failed, one line each. Nothing may be measured
 * before: a late face or a late picture size moves lines, and nobody would notice. The document is shown only then.
 */
export async function settle(): Promise<string[]> {
  const faces = [...document.fonts].map((face) =>
    face.load().then(
      () => undefined,
      (error: unknown) => `font ${face.family} ${face.weight} ${face.style}: ${String(error)}`,
    ),
  );
  const pictures = [...document.images].map((image) =>
    image.decode().then(
      () => undefined,
      (error: unknown) => `picture ${image.currentSrc}: ${String(error)}`,
    ),
  );
  const results = await Promise.all([...faces, ...pictures]);
  await document.fonts.ready;
  document.documentElement.hidden = false;
  return results.filter((line) => line !== undefined);
}

/** Puts other content into the page. */
export function replaceBody(html: string): void {
  document.body.innerHTML = html;
}
