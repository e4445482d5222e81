/**
 * An address as typed on any keyboard: full-width letters and digits of its short form become
 * half-width, a p or P stands for ¶ (3.1p2s3), a hyphen or tilde for the dash between two places.
 * The labels of the long form (（一）) keep their full-width brackets.
 */
export function plainAddress(typed: string): string {
  const plain = typed
    .trim()
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0e]/g, (sign) =>
      String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
    );
  if (/\p{Script=Han}/u.test(plain))
    return plain.replace(/\(/g, '（').replace(/\)/g, '）').replace(/[-~]/g, '–');
  return plain
    .toLowerCase()
    .replace(/(?<=[\d\]])\s*p\s*(?=\d)/g, '¶')
    .replace(/[-~]/g, '–');
}
