/** If-Match for the version the user was looking at. */
export function ifMatch(version: number): { 'If-Match': string } {
  return { 'If-Match': `"${version}"` };
}

/** X-Effective-At for what has been true since an earlier instant; nothing for what is true from now on. */
export function effectiveAt(instant: string | undefined): { 'X-Effective-At'?: string } {
  return instant === undefined ? {} : { 'X-Effective-At': instant };
}

/** A key that lets the server recognise a repeated request. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
