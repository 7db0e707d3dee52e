import { HtmlValidate } from 'html-validate';
import type { OpenedSite } from './opened-site.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
});

/** What html-validate says against the pages of a site: the standard and its rules of accessibility. */
export async function faultsOf(site: OpenedSite): Promise<readonly string[]> {
  const checked = [...site.pages.keys()].map(async (name) => {
    const { results } = await validator.validateString(site.text(name));
    return results.flatMap(({ messages }) =>
      messages
        // An `aside` inside a section is no landmark (HTML-AAM 1.0, 3.4.11); the rule counts it as one.
        .filter(
          ({ ruleId, selector }) => ruleId !== 'unique-landmark' || !/section > aside/u.test(selector ?? ''),
        )
        .map(({ ruleId, message, line }) => `${name}:${line} ${ruleId} ${message}`),
    );
  });
  return (await Promise.all(checked)).flat();
}
