/** Words without their ruby, as authors write it in fields that hold plain text: `{漢字|かんじ}` is 漢字. */
export function writtenWords(text: string): string {
  return text.replaceAll(/\{([^{}|]*)\|[^{}]*\}/gu, '$1').replaceAll(/｜([^｜《》]*)《[^《》]*》/gu, '$1');
}
