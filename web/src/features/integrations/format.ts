/** A message as people can read it. */
export type Readable = { kind: 'text'; text: string } | { kind: 'pairs'; pairs: [string, string][] };

/** Lays out what came: JSON and XML with their nesting, forms and query strings as pairs; anything else as it is. */
export function readable(contentType: string | null | undefined, body: string): Readable {
  const text = body.trim();
  const json = text.startsWith('{') || text.startsWith('[') ? parseJson(text) : undefined;
  if (json !== undefined) return { kind: 'text', text: JSON.stringify(json, null, 2) };
  if (text.startsWith('<')) return { kind: 'text', text: indentXml(text) };
  if (contentType?.includes('form-urlencoded') === true || /^[\w.%+{}[\]-]+=[^\s]*$/.test(text)) return { kind: 'pairs', pairs: pairsOf(text) };
  return { kind: 'text', text: body };
}

export function pairsOf(query: string): [string, string][] {
  return [...new URLSearchParams(query)];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function indentXml(xml: string): string {
  let depth = 0;
  const lines = xml.replace(/>\s*</g, '>\n<').split('\n').map(line => {
    const closes = line.startsWith('</');
    if (closes) depth = Math.max(0, depth - 1);
    const indented = '  '.repeat(depth) + line;
    const opens = /^<[^/!?][^>]*[^/]>$|^<\w>$/.test(line) && !line.includes('</');
    if (opens) depth += 1;
    return indented;
  });
  return lines.join('\n');
}
