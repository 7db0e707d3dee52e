/** The key of the words for a reason: one that names its area, `cards:split`, is a key already. */
export function reasonKey(reason: string): string {
  return reason.includes(':') ? reason : `exports:${reason}`;
}
