/**
 * The policy of every page, sent as a header. The document is built from data only: no script that
 * was not built with the application, no style text, no connection, no frame, no form, no plug-in.
 * `lexical` is the one trusted-types policy: the editor parses pasted HTML into an inert document.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "worker-src 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lexical 'allow-duplicates'",
].join('; ');
