import { app } from 'electron';

/**
 * Chromium's own services that would look for the network. The policy cancels what a page asks for;
 * these are for what the browser process would ask for by itself. Call before ready.
 */
export function silenceChromium(): void {
  const { commandLine } = app;
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
  commandLine.appendSwitch('no-pings');
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  commandLine.appendSwitch('no-proxy-server');
}

/** Sandboxes every process. As root Chromium cannot, and says so by ending: then it is left off. */
export function sandboxEverything(): void {
  if (process.getuid?.() !== 0 && !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}
