/** What the small language inside the text of a Moodle question gives a meaning to. */
const special = /[\\{}~#=%/"*:&<>]/gu;

/**
 * A gap as Moodle writes it inside a text: `{1:SHORTANSWER:=right~=right too}`, `{1:MULTICHOICE:=right~wrong}`. What has a
 * meaning there stands as a character reference: it is resolved when the answer is read out of the HTML, under each of
 * the ways in which backslashes have been read.
 */
export function gapMarkup(
  points: number,
  answers: readonly { readonly text: string; readonly right: boolean }[],
  kind: 'SHORTANSWER' | 'MULTICHOICE',
): string {
  const all = answers.map(({ text, right }) => {
    // In a typed answer a star is a pattern unless a backslash says otherwise.
    const written = kind === 'SHORTANSWER' ? text.replaceAll('*', String.raw`\*`) : text;
    return `${right ? '=' : ''}${written.replaceAll(special, reference)}`;
  });
  return `{${points}:${kind}:${all.join('~')}}`;
}

/** Words between gaps: no brace of theirs may begin one. */
export function besideGaps(html: string): string {
  return html.replaceAll('{', '&#123;').replaceAll('}', '&#125;');
}

function reference(character: string): string {
  return `&#${character.codePointAt(0)};`;
}
