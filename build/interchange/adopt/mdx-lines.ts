import type { Report } from '../../model/message.ts';
import type { TextFile } from '../../model/project.ts';
import { sliceBlocks } from './block-slices.ts';

const moduleLine =
  /^(?:import\s+(?:[\w*{][^'"\n]{0,300}\sfrom\s+)?['"]|export\s+(?:const|default|function)\b)/u;

/** Reports imports and exports of MDX, which are plain text to Markdown and would be printed. */
export function reportModuleLines({ file, text }: TextFile, report: Report): void {
  for (const { node, markdown, line } of sliceBlocks(text) ?? []) {
    if (node.type !== 'paragraph' || !moduleLine.test(markdown)) continue;
    report(
      'import-module-line',
      { file, line, column: 1 },
      { text: markdown.split('\n', 1)[0]?.slice(0, 40) ?? '' },
    );
  }
}
