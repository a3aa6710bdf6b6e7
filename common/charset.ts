/** The charset that a content type names, where it is one in which UTF-8 cannot be read. */
export function foreignCharset(contentType: string): string | undefined {
  const charset = /charset\s*=\s*"?([\w-]+)/iu.exec(contentType)?.[1];
  return charset === undefined || /^(?:utf-?8|us-ascii)$/iu.test(charset) ? undefined : charset;
}
