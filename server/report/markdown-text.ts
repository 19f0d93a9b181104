/** A rule's page in the terminal: headings, paragraphs, lists and code blocks of our own Markdown. */
import { block, wrap, type Style } from './text';

/** Links become `text <address>`; emphasis is bold; code keeps its quotes so that it can be searched for. */
function inline(text: string, style: Style): string {
  return text
    .replace(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, (_, label: string, address: string) => `${label} <${address}>`)
    .split(/(`[^`]*`)/)
    .map((part) =>
      part.startsWith('`')
        ? part
        : part.replace(/\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*/g, (_, strong?: string, soft?: string) =>
            style.bold(strong ?? soft ?? ''),
          ),
    )
    .join('');
}

/** Text at most `width` columns wide; code is never wrapped. */
export function renderMarkdown(markdown: string, style: Style, width: number): string {
  const out: string[] = [];
  let code = false;
  for (const line of markdown.trim().split(/\r?\n/)) {
    if (line.startsWith('```')) {
      code = !code;
      continue;
    }
    const heading = /^#+\s+(.*)$/.exec(line)?.[1];
    const item = /^(\s*[-*]\s+)(.*)$/.exec(line);
    if (code) out.push(line === '' ? '' : style.dim(`    ${line}`));
    else if (heading !== undefined) out.push(style.bold(heading));
    else if (item)
      out.push(
        `${item[1] ?? ''}${wrap(inline(item[2] ?? '', style), width - (item[1]?.length ?? 0), '').replace(/\n/g, `\n${' '.repeat(item[1]?.length ?? 0)}`)}`,
      );
    else out.push(line === '' ? '' : block(inline(line, style), width, ''));
  }
  return `${out.join('\n')}\n`;
}
