/** Told once for each character that XML 1.0 does not allow, as `U+0001`. */
export type OnIllegal = (character: string) => void;

/** Text ready to stand between tags. */
export function escapeText(value: string, onIllegal: OnIllegal): string {
  return legal(value, onIllegal).replace(/[&<>\r]/g, escaped);
}

/** Text ready to stand between double quotes; line ends and tabs survive the parser. */
export function escapeAttribute(value: string, onIllegal: OnIllegal): string {
  return legal(value, onIllegal).replace(/[&<>"\t\n\r]/g, escaped);
}

/** XML 1.0 §2.2: controls, lone surrogates, U+FFFE and U+FFFF are no characters; they are left out. */
function legal(value: string, onIllegal: OnIllegal): string {
  return value.replace(illegal, (character) => {
    onIllegal(`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
    return '';
  });
}

// With the u flag a surrogate class matches only surrogates without their partner.
// oxlint-disable-next-line no-control-regex -- controls are what is looked for
const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu;

function escaped(character: string): string {
  switch (character) {
    case '&':
      return '&amp;';
    case '<':
      return '&lt;';
    case '>':
      return '&gt;';
    case '"':
      return '&quot;';
    default:
      return `&#${character.charCodeAt(0)};`;
  }
}
