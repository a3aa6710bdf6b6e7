/** A URL is shown without the password that may stand in it, whatever else is wrong with it. */
export function withoutPassword(text: string): string {
  if (URL.canParse(text)) return text.replaceAll(/(?<=^[a-z][\w+.-]*:[/\\]{0,4}|\/\/)[^/?#]*@/giu, '***@');
  // What is no URL may have a password in which a slash stands: up to the last @ nothing is told.
  const [start, end] = [text.indexOf('//') + 2, text.lastIndexOf('@')];
  return start < 2 || end < start ? text : `${text.slice(0, start)}***${text.slice(end)}`;
}
