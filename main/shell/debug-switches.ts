const debugSwitch =
  /^(?:--?|\/)(inspect|inspect-brk|inspect-wait|inspect-port|debug|debug-brk|debug-port|remote-debugging-(port|pipe|address|targets)|remote-allow-origins|js-flags|load-extension|disable-web-security|no-sandbox|disable-site-isolation-trials|proxy-server|proxy-pac-url|host-rules|host-resolver-rules|ignore-certificate-errors|user-data-dir|enable-logging|log-net-log|log-file|trace-startup|renderer-cmd-prefix|utility-cmd-prefix|gpu-launcher)(=|$)/i

/**
 * Switches that let another program read Grove's pages or processes, or loosen them. Fuses close Node's inspector but
 * not Chromium's debugging port, so an installed Grove looks at its own command line and does not start.
 */
export const debugSwitches = (commandLine: readonly string[]): readonly string[] =>
  commandLine.filter((word) => debugSwitch.test(word))
