// A classic script ahead of every module: chunks that the entry imports run before the entry's own first line.
// Markup in a string is refused; a text without '<' is harmless and the component library writes some. There is no
// createScript and no createScriptURL, so those are refused altogether.
trustedTypes.createPolicy('default', {
  createHTML(text) {
    if (text.includes('<')) throw new TypeError('markup in a string is refused')
    return text
  },
})
