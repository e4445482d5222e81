const longest = 2048;
const allowed = /^(?:https?:\/\/|mailto:)[^\s\p{Cc}\p{Cf}]+$/iu;

/**
 * Whether a note may hold this address. Only web and mail addresses pass; they are shown and copied,
 * never opened. Everything in doubt is refused.
 */
export function isLinkAddress(address: string): boolean {
  return address.length <= longest && address.isWellFormed() && allowed.test(address);
}

/** The address that was meant by what was typed (example.com → https://example.com), or null. */
export function linkAddressFrom(typed: string): string | null {
  const text = typed.trim();
  if (isLinkAddress(text)) return text;
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/u.test(text)) return checked(`mailto:${text}`);
  if (/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d{1,5})?(?:[/?#]\S*)?$/u.test(text)) {
    return checked(`https://${text}`);
  }
  return null;
}

function checked(address: string): string | null {
  return isLinkAddress(address) ? address : null;
}
