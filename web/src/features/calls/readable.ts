/** A body as people read it: JSON with its lines, a form with a field in each; anything else as it came. */
export function readable(body: string, contentType: string | null): string {
  const text = body.trim();
  if (text.startsWith('{') || text.startsWith('[')) {
    try {
      return JSON.stringify(JSON.parse(text), null, 2);
    } catch {
      return body;
    }
  }
  if (contentType?.includes('urlencoded') === true && text.includes('=')) return [...new URLSearchParams(text)].map(([name, value]) => `${name} = ${value}`).join('\n');
  return body;
}
