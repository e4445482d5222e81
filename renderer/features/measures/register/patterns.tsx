/**
 * How an area is filled: a shade of the theme's ink, from none to 1, and lines or dots on it. One ink only, so
 * that they differ in black and white and in high contrast too.
 */
const patterns = [
  { shade: 1, shape: null },
  { shade: 0, shape: <path d="M0 8 8 0M-2 2 2 -2M6 10 10 6" /> },
  { shade: 0.2, shape: null },
  { shade: 0, shape: <circle cx="4" cy="4" r="1.3" /> },
  { shade: 0.7, shape: null },
  { shade: 0, shape: <path d="M0 4H8" /> },
  { shade: 0.2, shape: <path d="M0 0 8 8M6 -2 10 2M-2 6 2 10" /> },
  { shade: 0, shape: <path d="M4 0V8M0 4H8" /> },
] as const;

export const patternCount = patterns.length;
/** The fill of the nth part. */
export const patternAt = (at: number): string => `url(#register-pattern-${at % patternCount})`;

/** What a number on the nth part stands on: what is dark asks for light figures, lines and dots for a plate. */
export function groundAt(at: number): 'dark' | 'light' | 'drawn' {
  const { shade, shape } = patterns[at % patternCount] ?? patterns[0];
  return shape ? 'drawn' : shade > 0.5 ? 'dark' : 'light';
}

/** The fill of the nth part as it looks in its bar. */
export function PatternSwatch({ at }: { readonly at: number }) {
  return (
    <svg width="20" height="12" aria-hidden focusable="false">
      <rect x="0.5" y="0.5" width="19" height="11" fill={patternAt(at)} stroke="var(--ink)" />
    </svg>
  );
}

/** The patterns, once on a page. */
export function PatternDefs() {
  return (
    <svg width="0" height="0" aria-hidden focusable="false">
      <defs>
        {patterns.map(({ shade, shape }, at) => (
          <pattern key={at} id={`register-pattern-${at}`} width="8" height="8" patternUnits="userSpaceOnUse">
            <rect width="8" height="8" fill="var(--page)" />
            <rect width="8" height="8" fill="var(--ink)" fillOpacity={shade} />
            <g stroke="var(--ink)" fill="var(--ink)" strokeWidth="1">
              {shape}
            </g>
          </pattern>
        ))}
      </defs>
    </svg>
  );
}
