export const scheme = 'app';
export const host = 'zhangju';
/** The one page of the application. */
export const pageUrl = `${scheme}://${host}/`;

/** Whether an address is exactly of the application's own origin; never judged by its beginning. */
export function isOwnOrigin(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${scheme}:` && url.host === host && !url.username && !url.password;
}
