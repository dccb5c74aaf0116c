/**
 * What a page of Grove may load and run. Styles carry a nonce because the component library writes style elements;
 * trusted types refuse markup in strings through the one policy of renderer/public/trusted-types.js.
 */
export const contentSecurityPolicy = (styleNonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${styleNonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ')
