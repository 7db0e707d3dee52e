import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkXliffText } from '../../build/interchange/xliff-check/check-xliff.ts';
import type { XliffRule } from '../../build/interchange/xliff-check/fault.ts';

/** The conformance files of the XLIFF committee, which are not part of this project. */
const suite = join(
  process.env['TAIYAKU_TEST_DATA'] ?? new URL('../../../shared/data', import.meta.url).pathname,
  'xliff-2.1/test-suite',
);
const isHere = existsSync(suite);
if (!isHere) {
  console.warn(
    `SKIPPED: XLIFF conformance: no files in ${suite}. Set TAIYAKU_TEST_DATA to the folder that has xliff-2.1/.`,
  );
}

/** Rules of the faults found in a text, in order; the kind of fault where it is no XML that is read. */
function faultsOf(text: string): readonly string[] {
  const found = checkXliffText(text.replace(/^\uFEFF/u, ''));
  return 'fault' in found ? [found.fault] : found.map(({ rule }) => rule);
}

function namesIn(folder: string): readonly string[] {
  return readdirSync(join(suite, folder))
    .filter((name) => name.endsWith('.xlf'))
    .sort();
}

function faultsIn(folder: string): readonly (readonly [string, readonly string[]])[] {
  return namesIn(folder).map((name) => [name, faultsOf(readFileSync(join(suite, folder, name), 'utf8'))]);
}

describe.skipIf(!isHere)('the conformance files of XLIFF 2.1', () => {
  test('all 25 valid core files are taken', () => {
    const found = faultsIn('core/valid');
    expect(found).toHaveLength(25);
    expect(found.filter(([, faults]) => faults.length > 0)).toEqual([]);
  });

  test('all 119 invalid core files are refused', () => {
    const found = faultsIn('core/invalid');
    expect(found).toHaveLength(119);
    expect(found.filter(([, faults]) => faults.length === 0).map(([name]) => name)).toEqual([]);
  });

  test('files that a processor writes are taken', () => {
    expect(faultsIn('core/in-out').filter(([, faults]) => faults.length > 0)).toEqual([]);
  });

  test('of the modules, valid files are taken; what they hold inside is not looked at', () => {
    expect(faultsIn('modules/valid').filter(([, faults]) => faults.length > 0)).toEqual([]);
    const refused = faultsIn('modules/invalid').filter(([, faults]) => faults.length > 0);
    expect(refused.map(([name]) => name)).toHaveLength(3);
  });
});

/** A unit in which every construct of the core has its place, for the cases below. */
const sound = `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="ja" trgLang="en">
  <file id="f1" original="01.md">
    <notes><note id="n0">chapter</note></notes>
    <group id="g1">
      <unit id="u1">
        <notes><note id="n1" appliesTo="target" priority="2">see p. 3</note></notes>
        <originalData><data id="d1">**</data><data id="d2">[^a]</data></originalData>
        <segment id="s1" state="translated" subState="my:seen">
          <source>雨が<pc id="1" dataRefStart="d1" dataRefEnd="d1">強く</pc>降る<ph id="2" dataRef="d2" canDelete="no"/>。</source>
          <target order="3">It rains <pc id="1" dataRefStart="d1" dataRefEnd="d1">hard</pc>.<ph id="2" dataRef="d2" canDelete="no"/></target>
        </segment>
        <ignorable id="i1"><source> </source><target> </target></ignorable>
        <segment id="s2">
          <source><sc id="3" canReorder="firstNo" canCopy="no" canDelete="no"/>傘<ph id="4" canReorder="no" canCopy="no" canDelete="no"/>を<ec startRef="3" canReorder="no" canCopy="no" canDelete="no"/><mrk id="m1" type="comment" ref="#n=n1">持つ</mrk></source>
          <target order="1"><sc id="3" canReorder="firstNo" canCopy="no" canDelete="no"/>Take<ph id="4" canReorder="no" canCopy="no" canDelete="no"/><ec startRef="3" canReorder="no" canCopy="no" canDelete="no"/> an umbrella</target>
        </segment>
      </unit>
    </group>
  </file>
</xliff>`;

const cases: readonly (readonly [
  string,
  string | RegExp,
  string,
  XliffRule | 'doctype' | 'not-well-formed',
])[] = [
  ['a root of another kind', /xliff(?= |>)/gu, 'xlif', 'xliff-structure'],
  ['no version', ' version="2.1"', '', 'xliff-attribute'],
  ['no source language', ' srcLang="ja"', '', 'xliff-attribute'],
  ['no target language', ' trgLang="en"', '', 'xliff-language'],
  ['a language that is none', 'trgLang="en"', 'trgLang="en_GB"', 'xliff-attribute'],
  ['an unknown attribute', '<group id', '<group colour="red" id', 'xliff-attribute'],
  ['an unknown element', '<segment id="s2">', '<alt/><segment id="s2">', 'xliff-structure'],
  ['notes after the segments', '</unit>', '<notes><note>late</note></notes></unit>', 'xliff-structure'],
  ['two sources', '<source>雨', '<source>雲</source><source>雨', 'xliff-structure'],
  ['text between elements', '</group>', 'word</group>', 'xliff-structure'],
  ['a unit without a segment', /<segment[^]*<\/segment>/u, '', 'xliff-structure'],
  ['a translated segment without a target', /<target order="3">.*<\/target>/u, '', 'xliff-structure'],
  [
    'an element of another namespace in a segment',
    '<source>雨',
    '<x:y xmlns:x="z"/><source>雨',
    'xliff-structure',
  ],
  [
    'an attribute of another namespace on a code',
    '<ph id="2"',
    '<ph x:y="1" xmlns:x="z" id="2"',
    'xliff-attribute',
  ],
  ['a segment with an id of a code', 'segment id="s2"', 'segment id="2"', 'xliff-duplicate-id'],
  ['two notes of an id', '<note id="n1"', '<note id="n1">x</note><note id="n1"', 'xliff-duplicate-id'],
  ['data that is not there', 'dataRef="d2"', 'dataRef="d9"', 'xliff-reference'],
  ['a sub-flow that is no unit', '<ph id="2"', '<ph subFlows="u9" id="2"', 'xliff-reference'],
  [
    'a copy of what may not be copied',
    '<ph id="4" ',
    '<ph id="5" copyOf="3"/><ph id="4" ',
    'xliff-code-rights',
  ],
  ['a comment on a note that is not there', '#n=n1', '#n=n9', 'xliff-reference'],
  ['a comment on a note of the file', '#n=n1', '#f=f1/n=n0', 'xliff-reference'],
  ['a comment without words', ' ref="#n=n1"', '', 'xliff-attribute'],
  ['an annotation of no kind', ' type="comment" ref="#n=n1"', '', 'xliff-attribute'],
  ['steps in the wrong order', '#n=n1', '#u=u1/f=f1/n=n1', 'xliff-reference'],
  ['a source in another language', '<source>雨', '<source xml:lang="zh">雨', 'xliff-language'],
  ['a language that a group gives', '<group id', '<group xml:lang="zh" id', 'xliff-language'],
  ['white space kept on one side', '<source>雨', '<source xml:space="preserve">雨', 'xliff-space'],
  ['a start without its end', /<ec [^>]*\/><mrk/u, '<mrk', 'xliff-marker-pair'],
  ['an end before its start', /<source>(<sc [^>]*>)(.*)(<ec [^>]*>)/u, '<source>$3$2$1', 'xliff-marker-pair'],
  ['an annotation that does not end', '<mrk id', '<sm id="m2" translate="no"/><mrk id', 'xliff-marker-pair'],
  [
    'halves of different rights',
    'canReorder="no" canCopy="no" canDelete="no"/><mrk',
    'canReorder="no" canCopy="no" canDelete="yes"/><mrk',
    'xliff-code-rights',
  ],
  ['a fixed code that may be copied', 'firstNo" canCopy="no"', 'firstNo" canCopy="yes"', 'xliff-code-rights'],
  ['two targets at one place', 'order="3"', 'order="1"', 'xliff-order'],
  ['a target beyond the last', 'order="3"', 'order="9"', 'xliff-order'],
  ['a note mark that is lost', /(<target order="3">.*?)<ph [^>]*>/u, '$1', 'xliff-lost-code'],
  ['fixed codes that changed places', /Take(<ph [^>]*>)(<ec [^>]*>)/u, 'Take$2$1', 'xliff-moved-code'],
  ['a finer state alone', ' state="translated"', '', 'xliff-attribute'],
  ['a document type', '<xliff', '<!DOCTYPE xliff [<!ENTITY a "b">]><xliff', 'doctype'],
  ['an entity of its own', '傘', '&umbrella;', 'not-well-formed'],
  ['a tag left open', '</group>', '', 'not-well-formed'],
];

describe('what an XLIFF 2.1 document may not be', () => {
  test('the document of the cases is sound', () => {
    expect(checkXliffText(sound)).toEqual([]);
  });

  test.each(cases)('%s', (_, from, to, rule) => {
    const broken = sound.replace(from, to);
    expect(broken).not.toBe(sound);
    expect(faultsOf(broken)).toContain(rule);
  });

  test('a fault has its place', () => {
    const broken = sound.replace('dataRef="d2" canDelete="no"/>。', 'dataRef="d9" canDelete="no"/>。');
    const line = broken.split('\n').findIndex((text) => text.includes('d9')) + 1;
    const column = (broken.split('\n')[line - 1] ?? '').indexOf('<ph') + 1;
    const found = 'dataRef="d9"';
    expect(checkXliffText(broken)).toEqual([
      { rule: 'xliff-reference', line, column, found, expected: '<data id="d9">' },
    ]);
  });

  test('elements nested without end are left at a limit', () => {
    const deep = '<a>'.repeat(100_000);
    expect(checkXliffText(deep)).toMatchObject({ fault: 'too-deep' });
  });
});
