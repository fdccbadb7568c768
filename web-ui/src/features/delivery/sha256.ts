/** The SHA-256 in 64 hexadecimal digits; null where the browser computes none, which is outside secure contexts. */
export async function sha256Of(bytes: Blob): Promise<string | null> {
  if (!globalThis.crypto?.subtle) {
    return null;
  }
  const digest = await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
