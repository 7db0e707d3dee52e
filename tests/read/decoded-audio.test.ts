import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAudio } from '../../build/read/audio.ts';
import { encoderFrame, id3, joined, mp3, opus } from '../support/sound.ts';
import { bundledChromium } from '../typesetter/sample.ts';

let browser: Browser;
beforeAll(async () => {
  ({ browser } = await bundledChromium());
}, 120_000);
afterAll(() => browser.close());

test.each([
  ['MP3', mp3({ frames: 200 }), 'mp3', 1],
  [
    'MP3 behind a tag and the frame of an encoder',
    joined(id3(200), encoderFrame('Info'), mp3({ frames: 75 })),
    'mp3',
    1,
  ],
  // This browser leaves out the first 312 samples, 6.5 ms, a second time.
  ['Opus', opus(96_312), 'opus', 7],
] as const)('%s is as long as it is to the browser', { timeout: 60_000 }, async (_, bytes, ending, slack) => {
  const page = await browser.newPage();
  const seconds = await page.evaluate(async (base64) => {
    const sound = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const context = new OfflineAudioContext(1, 48_000, 48_000);
    return (await context.decodeAudioData(sound.buffer)).duration;
  }, Buffer.from(bytes).toString('base64'));
  await page.close();
  const reading = readAudio(bytes, ending);
  expect(reading.type).toBe('read');
  const milliseconds = reading.type === 'read' ? reading.milliseconds : 0;
  expect(Math.abs(milliseconds - seconds * 1000)).toBeLessThan(slack);
});
