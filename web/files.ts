const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'application/pdf': 'pdf',
  'video/quicktime': 'mov',
};

/**
 * How the name of a file ends.
 *
 * @param type its media type
 */
export function extensionOf(type: string): string {
  return extensions[type] ?? type.slice(type.indexOf('/') + 1);
}

/**
 * Headers under which a stranger's file is harmless: it is kept, not shown, and taken for nothing but what it is.
 *
 * @param file its name and its media type
 */
export function fileHeaders({ name, type }: { name: string; type: string }): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
    'X-Content-Type-Options': 'nosniff',
  };
}
