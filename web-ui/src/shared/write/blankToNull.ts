/** An optional field left blank is not sent as an empty string. */
export function blankToNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
