/** What a reader of one audio format finds. */
export type AudioReading =
  | {
      readonly type: 'read';
      /** Rounded down, so that no clip ends behind its file. */
      readonly milliseconds: number;
      /** Its bit rate changes from frame to frame. */
      readonly variable: boolean;
    }
  /** It is sound, but in a coding that not every reading system plays. */
  | { readonly type: 'other'; readonly found: string }
  /** What should stand at this byte does not. */
  | { readonly type: 'broken'; readonly offset: number };

/** Bytes as characters, for the four-letter names of formats; shorter at the end of the file. */
export function asciiAt(bytes: Uint8Array, offset: number, length = 4): string {
  return String.fromCharCode(...bytes.subarray(offset, offset + length));
}

/** A view of just these bytes. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
